/** Whether a hash is the lobby's: the loop that nobody attends. */
export const isLobby = (hash: string): boolean => /^#?\/?(?:\?|$)/.test(hash)
