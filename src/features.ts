import { CasesModule } from './modules/cases/cases.module';

/** Every feature of the product. */
export const FEATURES = [CasesModule];
