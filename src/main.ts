import 'reflect-metadata';
import { run } from './server';

void run();
