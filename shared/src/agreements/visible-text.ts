/**
 * Ideographs beyond the first 65,536 code points that documents can show: those of the table of standard characters
 * (通用规范汉字表) and some more. Others are too rare for the font.
 */
const RARE_IDEOGRAPHS = [
  '𠂇𠂉𠃌𠅤𠘨𠙶𠳐𡎚𡐓𡗗𢦏𣗋𣲗𣲘𣸣𤇾𤣩𤧛𤩽𤫉𥔲𥕢𥖨𥫗𥻗𦈡𦒍𦙶𦝼𦥑𦭜𦰡𧢲𧾷𧿹𨐈𨙸𨚕𨟠𨭉𨱇𨱏𨱑𨱔𨸏𨺙𩙿𩠐',
  '𩽾𩾃𩾌𪟝𪣻𪤗𪨰𪨶𪩘𪾢𫄧𫄨𫄷𫄸𫇭𫌀𫍣𫍯𫍲𫍽𫐄𫐐𫐓𫑡𫓧𫓯𫓶𫓹𫔍𫔎𫔶𫖮𫖯𫖳𫗧𫗴𫘜𫘝𫘦𫘧𫘨𫘪𫘬𫚕𫚖𫚭𫛭𫞩',
  '𫟅𫟦𫟹𫟼𫠆𫠊𫠜𫢸𫫇𫭟𫭢𫭼𫮃𫰛𫵷𫶇𫷷𫸩𬀩𬀪𬂩𬃊𬇕𬇙𬇹𬉼𬊈𬊤𬌗𬍛𬍡𬍤𬒈𬒔𬒗𬕂𬘓𬘘𬘡𬘩𬘫𬘬𬘭𬘯𬙂𬙊𬙋𬜬',
  '𬜯𬞟𬟁𬟽𬣙𬣞𬣡𬣳𬤇𬤊𬤝𬨂𬨎𬩽𬪩𬬩𬬭𬬮𬬱𬬸𬬹𬬻𬬿𬭁𬭊𬭎𬭚𬭛𬭤𬭩𬭬𬭯𬭳𬭶𬭸𬭼𬮱𬮿𬯀𬯎𬱖𬱟𬳵𬳶𬳽𬳿𬴂𬴃',
  '𬴊𬶋𬶍𬶏𬶐𬶟𬶠𬶨𬶭𬶮𬷕𬸘𬸚𬸣𬸦𬸪𬹼𬺈𬺓',
].join('');

/** Ranges of the documents' font, as far as people type them; a test of the server holds them to it. */
const PRINTABLE = new RegExp(
  [
    '[\\n\\u0020-\\u007e\\u00a0-\\u0103', // Latin
    '\\u0391-\\u03a1\\u03a3-\\u03a9\\u03b1-\\u03c1\\u03c3-\\u03c9', // Greek
    '\\u0401\\u0410-\\u044f\\u0451', // Cyrillic
    '\\u2010-\\u2016\\u2018-\\u201a\\u201c-\\u201e\\u2020-\\u2022\\u2025-\\u2027\\u2030\\u2032\\u2033\\u203b', // punctuation
    '\\u20ac\\u2103\\u2105\\u2109\\u2116\\u2121\\u2122\\u2160-\\u216b\\u2170-\\u217b\\u2190-\\u2199', // letter-like, arrows
    '\\u2200\\u2211\\u221a\\u2260\\u2261\\u2264-\\u2267\\u2460-\\u24ff\\u25a0\\u25a1\\u25b2\\u25b3\\u25c6\\u25c7\\u25cb\\u25cf\\u2605\\u2606\\u2713', // signs
    '\\u3000-\\u303f\\u3041-\\u3096\\u3099-\\u30ff\\u3105-\\u312d\\u3220-\\u3243\\u338e\\u338f\\u339c-\\u339e\\u33a1', // CJK punctuation, units
    '\\u3400-\\u4db5\\u4e00-\\u9fd0', // ideographs
    '\\uff01-\\uff5e\\uffe0-\\uffe6', // full-width forms
    `${RARE_IDEOGRAPHS}]`,
  ].join(''),
  'u',
);

/**
 * Characters that nobody sees but that change what is read: control characters, zero-width ones, those that turn the
 * direction of writing, and variation selectors. What is signed has to be what is read.
 */
const INVISIBLE = /(?!\n)[\p{Cc}\p{Cf}\p{Cs}\p{Variation_Selector}]/gu;

/** Beyond the ordinary and the ideographic space. */
const ODD_SPACES = /[\t\u00a0\u1680\u2000-\u200a\u202f\u205f]/g;

/**
 * What people see of a text, the same on the phone and in print: line breaks as `\n`, spaces as spaces, nothing invisible,
 * and the name of every character that documents cannot show, as 〔U+1F600〕 for an emoji.
 */
export function visible(text: string): string {
  const seen = spaced(text).replace(INVISIBLE, '');
  return Array.from(seen, (character) => (PRINTABLE.test(character) ? character : nameOf(character))).join('');
}

/** @returns whether a text holds something that nobody sees */
export function hasInvisible(text: string): boolean {
  return spaced(text).search(INVISIBLE) >= 0;
}

/** @returns the characters of a text that documents cannot show, each once, in order */
export function unprintableIn(text: string): string[] {
  const characters = new Set(spaced(text).replace(INVISIBLE, ''));
  return [...characters].filter((character) => !PRINTABLE.test(character));
}

function spaced(text: string): string {
  return text
    .normalize('NFC')
    .replace(/\r\n?|\u2028|\u2029/g, '\n')
    .replace(ODD_SPACES, ' ');
}

function nameOf(character: string): string {
  return `〔U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}〕`;
}
