import type { Target } from "@cftokens/policy";
import type { ApiAnswer } from "../answers/api-answer.ts";
import type { FamilyName } from "../operations/family.ts";
import type {
  BodyOf,
  EmulatedName,
  NameIn,
  PathOf,
  QueryOf,
  ResultOf,
} from "../operations/operation-types.ts";
import type { Principal } from "./principal.ts";
import type { RandomBytes } from "../values/secret-value.ts";
import type { Store } from "../store/store.ts";

/** What a handler needs besides the request. */
export interface World {
  readonly store: Store;
  readonly limits: Limits;
  readonly randomBytes: RandomBytes;
  /** Whether what is written now will be there after a restart, where the world is in a file. */
  readonly isKept: () => boolean;
}

/** A request that was authorized and is valid by the document. */
export interface Call<Name extends EmulatedName> {
  readonly path: PathOf<Name>;
  readonly query: QueryOf<Name>;
  readonly body: BodyOf<Name>;
  readonly principal: Principal;
  /** Whether the caller may do the same to another target; lists show only those. */
  readonly mayActOn: (target: Target) => boolean;
  readonly now: Date;
  readonly world: World;
}

export type Handler<Name extends EmulatedName> = (call: Call<Name>) => ApiAnswer<ResultOf<Name>>;

/** One handler per operation of a document: a new operation does not compile without one. */
export type HandlersOf<Document extends FamilyName> = {
  readonly [Name in NameIn<Document> & EmulatedName]: Handler<Name>;
};

/** One handler per emulated operation. */
export type Handlers = { readonly [Name in EmulatedName]: Handler<Name> };

/**
 * Quotas: API tokens of a user, API tokens of an account, and Access service tokens of an account.
 */
export interface Limits {
  readonly userTokens: number;
  readonly accountTokens: number;
  readonly serviceTokens: number;
}

export const documentedLimits: Limits = { userTokens: 50, accountTokens: 500, serviceTokens: 50 };
