export { NotFound as Component } from '../../components/states';
