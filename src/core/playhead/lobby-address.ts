/** Whether a hash is the lobby's. */
export const isLobby = (hash: string): boolean => /^#?\/?(?:\?|$)/.test(hash)
