/**
 * The one seam of this repository: the client takes one, the emulator is one, the contract checker
 * wraps one.
 */
export type Fetch = (request: Request) => Promise<Response>;
