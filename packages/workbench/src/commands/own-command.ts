/** A program that the user can run from the screens. */
export interface OwnCommand {
  readonly name: string;
  readonly title: string;
  /** The keys that run it; without one, it is found by its title. */
  readonly keys: readonly string[];
  /** The program and its arguments. */
  readonly words: readonly string[];
  /** Whether it is asked for before it is run. */
  readonly confirm: boolean;
  /** Whether it has the terminal meanwhile. */
  readonly terminal: boolean;
  /** Whether it is also run by a program that is only to read. */
  readonly readOnly: boolean;
}
