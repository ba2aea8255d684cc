/** What `--auth SCHEME=NAME` says. */
export interface AuthArgument {
  /** The name of a security scheme. */
  readonly scheme: string;
  /** The environment variable that holds its credential. */
  readonly variable: string;
}

/** What `--header 'NAME: VALUE'` says. */
export interface HeaderArgument {
  readonly name: string;
  readonly value: readonly HeaderPart[];
}

/** A part of a header: a text, or what an environment variable holds. */
export type HeaderPart = string | { readonly variable: string };

/** Reads the value of `--auth`; undefined for one that is not `SCHEME=NAME`. */
export function parseAuth(written: string): AuthArgument | undefined {
  const { scheme, variable } = /^(?<scheme>.+)=(?<variable>[A-Za-z_]\w*)$/su.exec(written)?.groups ?? {};
  return scheme === undefined || variable === undefined ? undefined : { scheme, variable };
}

/**
 * Reads the value of `--header`: a name and a value, in which `$NAME` and `${NAME}` are environment
 * variables, and `$$` is a dollar. Undefined for anything else.
 */
export function parseHeader(written: string): HeaderArgument | undefined {
  const { name, value = "" } =
    /^(?<name>[!#$%&'*+.^_`|~\w-]+):[ \t]*(?<value>[^]*?)[ \t]*$/u.exec(written)?.groups ?? {};
  const parts = [...value.matchAll(part)];
  const isWhole = parts.map(([text]) => text).join("") === value;
  if (name === undefined || value === "" || !isWhole) return undefined;
  return {
    name,
    value: parts.map(({ 0: text, groups: { plain, bare, braced } = {} }) => {
      const variable = bare ?? braced;
      return variable === undefined ? (plain ?? text.slice(1)) : { variable };
    }),
  };
}

const part = /\$\$|\$(?<bare>[A-Za-z_]\w*)|\$\{(?<braced>[A-Za-z_]\w*)\}|(?<plain>[^$]+)/gu;
