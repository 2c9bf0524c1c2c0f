/** What the library's menus offer. */
export type ItemAction = 'details' | 'pin' | 'unpin' | 'duplicate' | 'versions' | 'delete'
