/** A browser shares by its own menu and the page's address. */
export function useSharing(_title: string, _id: string): void {}
