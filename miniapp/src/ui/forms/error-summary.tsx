import { useEffect } from 'react';
import { Box } from '../dom/box';
import { focusOn } from '../dom/focus';
import { Tap } from '../dom/tap';
import { fieldId } from './field';

interface ErrorSummaryProps {
  /** Message by field name. */
  errors: Readonly<Record<string, string>>;
  /** What is wrong beyond single fields: the server's answer, the network. */
  failure?: string;
  /** Label by field name, to say which field is meant. */
  labels?: Readonly<Record<string, string>>;
  /** Counts the attempts to send; each failed one brings the focus here again. */
  attempt?: number;
}

const ID = 'error-summary';

/** Tells at the top of a form what has to be mended; takes the focus when it appears, its lines lead to the fields. */
export function ErrorSummary({ errors, failure, labels = {}, attempt = 0 }: ErrorSummaryProps) {
  const lines = Object.entries(errors);
  const shown = lines.length > 0 || failure !== undefined;
  useEffect(() => {
    if (shown && attempt > 0) focusOn(ID);
  }, [shown, attempt]);
  if (!shown) return null;
  return (
    <Box id={ID} className="q-error-summary" role="alert" focusable>
      <Box as="h2">{lines.length > 0 ? '还有内容需要修改' : '没有提交成功'}</Box>
      {failure && <Box as="p">{failure}</Box>}
      <Box as="ul">
        {lines.map(([name, message]) => (
          <Box as="li" key={name}>
            <Tap onTap={() => focusOn(fieldId(name))}>{labels[name] ? `${labels[name]}：${message}` : message}</Tap>
          </Box>
        ))}
      </Box>
    </Box>
  );
}
