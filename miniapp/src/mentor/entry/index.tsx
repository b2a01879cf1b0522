import { EditEntry } from '../../internships/log/edit-entry';
import { WriteRow } from '../../internships/log/write-row';
import { usePageParams } from '../../platform/navigation';
import { Page } from '../../ui/page';

/** 写带教记录: new entries for one trainee or several in a row (`id`, `row`), or a change of one (`id`, `key`). */
export default function EntryPage() {
  const { id = '', key, row } = usePageParams<'id' | 'key' | 'row'>();
  return (
    <Page title="写带教记录" needs={['mentor']} desk narrow>
      {key ? <EditEntry internshipId={id} entryKey={key} /> : <WriteRow ids={row ? row.split(',') : [id]} />}
    </Page>
  );
}
