/** What the public number of an agreement begins with (协议); see `publicNumber`. */
export const AGREEMENT_PREFIX = 'XY';
