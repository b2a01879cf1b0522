import { EraseMonthWords } from './erase-month-words';
import { MonthRecords } from './month-records';
import { MonthVault } from './month-vault';

export const monthProviders = [MonthVault, MonthRecords, EraseMonthWords];
