import { MonthRecords } from './month-records';
import { MonthVault } from './month-vault';

export const monthProviders = [MonthVault, MonthRecords];
