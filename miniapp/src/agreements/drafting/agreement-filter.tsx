import { type AgreementStatus, agreementStatus } from '@qihang/shared/agreements';
import { Box } from '../../ui/dom/box';
import { Tap } from '../../ui/dom/tap';
import { SelectField } from '../../ui/forms/text-fields';
import './agreement-filter.scss';

/** What the host's list shows: accepted applicants without an agreement yet, or agreements in one status. */
export type AgreementFilterValue = 'to-draft' | AgreementStatus;

const OVER = ['completed', 'terminated', 'voided', 'lapsed'] as const satisfies readonly AgreementStatus[];

type Over = (typeof OVER)[number];

const TABS = [
  { value: 'to-draft', label: '待起草' },
  { value: 'draft', label: '起草中' },
  { value: 'signing', label: '等待签署' },
  { value: 'in-force', label: '已生效' },
  { value: 'completed', label: '已结束' },
] as const satisfies readonly { value: AgreementFilterValue; label: string }[];

const OVER_OPTIONS = OVER.map((value) => ({ value, label: agreementStatus.labels[value] }));

function isOver(value: AgreementFilterValue): value is Over {
  return (OVER as readonly AgreementFilterValue[]).includes(value);
}

/** The filter that an address asks for; what is none shows what is to be drafted. */
export function filterFrom(text: string | undefined): AgreementFilterValue {
  return agreementStatus.statuses.find((status) => status === text) ?? 'to-draft';
}

interface AgreementFilterProps {
  filter: AgreementFilterValue;
  onChange: (filter: AgreementFilterValue) => void;
}

/** Where agreements stand, in the order of their life; what is over is told apart by how it ended. */
export function AgreementFilter({ filter, onChange }: AgreementFilterProps) {
  const isOn = (value: AgreementFilterValue) => value === filter || (value === 'completed' && isOver(filter));
  return (
    <>
      <Box className="q-filter-tabs" role="group" label="按进展查看">
        {TABS.map(({ value, label }) => (
          <Tap
            key={value}
            className={`q-filter-tab ${isOn(value) ? 'q-filter-tab-on' : ''}`}
            pressed={isOn(value)}
            onTap={() => onChange(value)}
          >
            {label}
          </Tap>
        ))}
      </Box>
      {isOver(filter) && (
        <SelectField
          name="over"
          label="怎样结束的"
          placeholder="请选择"
          options={OVER_OPTIONS}
          value={filter}
          onChange={(chosen) => onChange(OVER.find((status) => status === chosen) ?? 'completed')}
        />
      )}
    </>
  );
}
