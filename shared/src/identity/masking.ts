const MASK = '*';

/** `11010519491231002X` → `110***********002X`: first three and last four characters (domain, §11). */
export function maskCitizenNumber(number: string): string {
  return keepEnds(number, 3, 4, 4);
}

/** `13812345678` → `138****5678`: first three and last four digits. */
export function maskPhone(phone: string): string {
  return keepEnds(phone, 3, 4, 4);
}

/** `6222021702001234567` → `***************4567`: the last four digits, as banks print it. */
export function maskBankAccount(account: string): string {
  return keepEnds(account, 0, 4, 4);
}

/** `张三丰` → `张**`, `李四` → `李*`: the first character. A name of one character is masked whole. */
export function maskName(name: string): string {
  return keepEnds(name.trim(), 1, 0, 1);
}

/**
 * Masks all but the first `head` and last `tail` characters. Where that would hide fewer than `hiddenAtLeast`, the text
 * isn't of the expected shape and is masked whole.
 */
function keepEnds(text: string, head: number, tail: number, hiddenAtLeast: number): string {
  const characters = [...text];
  const hidden = characters.length - head - tail;
  if (hidden < hiddenAtLeast) return MASK.repeat(characters.length);
  return [...characters.slice(0, head), MASK.repeat(hidden), ...characters.slice(characters.length - tail)].join('');
}
