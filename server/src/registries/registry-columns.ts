import type { ColumnNames, SheetColumns } from '../platform/sheets';

export type RegistryColumn = 'name' | 'number' | 'certificate';

/** What the columns of a registry file may be called; the first name is the one of the template. */
export const REGISTRY_COLUMNS: ColumnNames<RegistryColumn> = {
  name: ['姓名', '人员姓名', '成员姓名', '残疾人姓名', '脱贫人口姓名', '名字'],
  number: [
    '公民身份号码',
    '身份证号',
    '身份证号码',
    '身份证',
    '公民身份证号码',
    '居民身份证号码',
    '证件号码',
    '证件号',
  ],
  certificate: ['证件编号', '残疾证号', '残疾人证号', '低保证号', '低保证编号', '脱贫户编号', '户编号', '证书编号'],
};

export type RegistryColumns = SheetColumns<RegistryColumn>;
