import { goTo, pageUrl } from '../../platform/navigation';
import type { PageName } from '../../platform/pages';
import { Button } from '../../ui/button';
import { Card } from '../../ui/card';
import { Box } from '../../ui/dom/box';

interface ToDoProps {
  title: string;
  text: string;
  page: PageName;
  id: string;
  label: string;
  /** A thing that can be done but need not be. */
  optional?: boolean;
}

/** Something to do on a page of its own. */
export function ToDo({ title, text, page, id, label, optional }: ToDoProps) {
  return (
    <Card title={title}>
      <Box as="p">{text}</Box>
      <Box className="q-row">
        <Button look={optional ? 'plain' : 'main'} href={pageUrl(page, { id })} onTap={() => goTo(page, { id })}>
          {label}
        </Button>
      </Box>
    </Card>
  );
}
