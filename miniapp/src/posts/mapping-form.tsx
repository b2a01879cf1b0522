import { addDays, shanghaiDate } from '@qihang/shared/platform';
import {
  type ColumnMapping,
  type PostCategory,
  type PostColumn,
  type PostImport,
  postCategoryLabels,
  postColumnLabels,
  postRoutes,
} from '@qihang/shared/posts';
import { z } from 'zod';
import { useSend } from '../platform/query';
import { Card } from '../ui/card';
import { DataTable } from '../ui/data-table';
import { Box } from '../ui/dom/box';
import { Form } from '../ui/forms/form';
import { DateField, SelectField, TextField } from '../ui/forms/text-fields';
import { useForm } from '../ui/forms/use-form';
import './mapping-form.scss';

const COLUMNS = Object.keys(postColumnLabels) as PostColumn[];
const NEEDED: readonly PostColumn[] = ['title', 'hostName', 'division', 'monthlyStipend', 'months'];
const CATEGORIES = Object.keys(postCategoryLabels) as PostCategory[];
const USUAL_DAYS_OPEN = 60;

const LABELS = {
  ...Object.fromEntries(COLUMNS.map((column) => [`mapping.${column}`, postColumnLabels[column]])),
  category: '岗位类别（表格里没有时）',
  headcount: '招募人数（表格里没有时）',
  applyBy: '报名截止日期（表格里没有时）',
};

const schema = z.object({
  mapping: z.custom<ColumnMapping>(),
  category: z.union([z.literal('').transform(() => undefined), z.enum(CATEGORIES)]),
  headcount: z
    .string()
    .trim()
    .regex(/^([1-9]\d{0,2})?$/, '请填写 1 至 500 的人数'),
  applyBy: z.union([z.literal('').transform(() => undefined), z.iso.date()]),
});

interface SampleRow {
  readonly cells: readonly string[];
  readonly line: string;
}

/** Settles which column of the sheet means what, and what stands in for columns that it lacks. */
export function MappingForm({ sheet }: { sheet: PostImport }) {
  const run = useSend(postRoutes.runImport, [postRoutes.getImport, postRoutes.imports]);
  const initial: { mapping: ColumnMapping; category: PostCategory | ''; headcount: string; applyBy: string } = {
    mapping: sheet.mapping,
    category: '',
    headcount: '',
    applyBy: addDays(shanghaiDate(new Date()), USUAL_DAYS_OPEN),
  };
  const form = useForm({
    schema,
    initial,
    send: async ({ mapping, headcount, ...defaults }) => {
      const body = { mapping, defaults: { ...defaults, headcount: headcount === '' ? undefined : Number(headcount) } };
      await run.mutateAsync({ params: { id: sheet.id }, body });
    },
  });
  const { values, errors, change } = form;
  const sample = sheet.sample.map((cells, index): SampleRow => ({ cells, line: String(index) }));
  const map = (column: PostColumn, header: string) => {
    const { [column]: _, ...others } = values.mapping;
    change({ mapping: header === '' ? others : { ...others, [column]: header } });
  };
  return (
    <Form form={form} submitLabel="导入为草稿" labels={LABELS}>
      <Card title="表格前几行">
        <DataTable
          caption={sheet.fileName}
          rows={sample}
          keyOf={({ line }) => line}
          columns={sheet.headers.map((header, place) => ({
            name: header,
            cell: ({ cells }: SampleRow) => cells[place] ?? '',
          }))}
        />
      </Card>
      <Card title="各列的含义">
        <Box className="q-mapping">
          {COLUMNS.map((column) => (
            <SelectField
              key={column}
              name={`mapping.${column}`}
              label={postColumnLabels[column]}
              optional={!NEEDED.includes(column)}
              error={errors[`mapping.${column}`]}
              placeholder="表格里没有这一列"
              value={values.mapping[column] ?? ''}
              onChange={(header) => map(column, header)}
              options={sheet.headers.map((header) => ({ value: header, label: header }))}
            />
          ))}
        </Box>
      </Card>
      <Card title="表格里没有时">
        <SelectField
          name="category"
          label={LABELS.category}
          optional
          value={values.category}
          onChange={(category) => change({ category: category as PostCategory | '' })}
          options={CATEGORIES.map((code) => ({ value: code, label: postCategoryLabels[code] }))}
        />
        <TextField
          name="headcount"
          label={LABELS.headcount}
          kind="number"
          optional
          value={values.headcount}
          error={errors.headcount}
          onChange={(headcount) => change({ headcount })}
        />
        <DateField
          name="applyBy"
          label={LABELS.applyBy}
          optional
          min={shanghaiDate(new Date())}
          value={values.applyBy}
          onChange={(applyBy) => change({ applyBy })}
        />
      </Card>
    </Form>
  );
}
