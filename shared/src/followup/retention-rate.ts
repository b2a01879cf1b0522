/** In ten-thousandths, so that rates can be compared and sorted without rounding in between. */
export type Rate = number;

/**
 * @param part of `base`
 * @returns null when there is nothing to count from
 */
export function rateOf(part: number, base: number): Rate | null {
  return base === 0 ? null : Math.round((part * 10_000) / base);
}

/** A rate as people read it: `66.7%`, or that there is none. */
export function rateText(rate: Rate | null): string {
  return rate === null ? '暂无' : `${(rate / 100).toFixed(1).replace(/\.0$/, '')}%`;
}
