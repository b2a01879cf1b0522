import { EDUCATION_LEVEL_FACTS } from '@qihang/shared/platform';
import { postCategoryLabels } from '@qihang/shared/posts';
import { Box } from '../ui/dom/box';
import { Tap } from '../ui/dom/tap';
import { useDivisions } from '../ui/forms/division-field';
import { cityName, usePostSearch } from './post-search';
import './active-filters.scss';

/** The filters in force, each with its way to be taken away, and the button that opens them all. */
export function ActiveFilters({ onOpen }: { onOpen: () => void }) {
  const { q, divisionCode, category, education } = usePostSearch();
  const divisions = useDivisions();
  const place = divisions.find(({ code }) => code === divisionCode)?.name ?? cityName(divisionCode);
  const active = [
    { name: 'q', text: q, reset: { q: '' } },
    { name: 'divisionCode', text: divisionCode && place, reset: { divisionCode: '' } },
    { name: 'category', text: category && postCategoryLabels[category], reset: { category: '' as const } },
    {
      name: 'education',
      text: education && `${EDUCATION_LEVEL_FACTS[education].label}可报`,
      reset: { education: '' as const },
    },
  ].filter(({ text }) => text);
  return (
    <Box className="q-row q-filters">
      <Tap className="q-button q-button-plain" onTap={onOpen}>
        筛选
      </Tap>
      {active.map(({ name, text, reset }) => (
        <Tap key={name} className="q-filter" label={`去掉条件：${text}`} onTap={() => usePostSearch.setState(reset)}>
          {text}
          <Box as="span" className="q-filter-x" decorative>
            ×
          </Box>
        </Tap>
      ))}
    </Box>
  );
}
