// Generated from spec/identity.yaml. Do not edit: change the document and run `pnpm generate`.
import type { Enveloped } from "../../answer.ts";
import type { Call } from "../../call.ts";
/**
 * @description Identifier.
 * @example 023e105f4ecef8ad9ca31a8372d0c353
 */
export type Identifier = string;
/**
 * Format: date-time
 * @example 2014-01-01T05:20:00Z
 */
export type Moment = string;
export type User = {
    readonly id: Identifier;
    /**
     * @description The user's e-mail address.
     * @example user@example.com
     */
    readonly email: string;
    readonly first_name?: string | null;
    readonly last_name?: string | null;
    /** @description Whether the user is suspended. */
    readonly suspended?: boolean;
    /** @description Whether a second factor is asked for at sign-in. */
    readonly two_factor_authentication_enabled?: boolean;
    readonly created_on?: Moment;
    readonly modified_on?: Moment;
};
export type AccountReference = {
    readonly id: Identifier;
    /** @description Account name. */
    readonly name: string;
};
export type Account = {
    readonly id: Identifier;
    /** @description Account name. */
    readonly name: string;
    readonly type?: "standard" | "enterprise";
    readonly created_on?: Moment;
};
export type Membership = {
    readonly id: Identifier;
    readonly status: "accepted" | "pending" | "rejected";
    readonly account: AccountReference;
    /** @description Names of the roles that the user has in the account. */
    readonly roles?: readonly string[];
    /** @description What the roles allow, by area. */
    readonly permissions?: {
        readonly [key: string]: {
            readonly read?: boolean;
            readonly write?: boolean;
        };
    };
};
export type Zone = {
    readonly id: Identifier;
    /**
     * @description The domain name.
     * @example example.com
     */
    readonly name: string;
    readonly status: "initializing" | "pending" | "active" | "moved";
    readonly paused?: boolean;
    readonly type?: "full" | "partial" | "secondary" | "internal";
    readonly name_servers?: readonly string[];
    readonly created_on?: Moment;
    readonly modified_on?: Moment;
    readonly account: AccountReference;
};
/**
 * @description Number of the error. One number can have several meanings: read it together with the message.
 * @example 7003
 */
export type ErrorCode = number;
/** @description Where in the request the cause lies. */
export type ErrorSource = {
    /**
     * @description JSON pointer into the request body.
     * @example /policies/0/effect
     */
    readonly pointer?: string;
};
/** @description One cause behind an error. */
export type ChainedError = {
    readonly code?: ErrorCode;
    /** @example Invalid format for Authorization header */
    readonly message: string;
};
/** @description Why a request was refused. */
export type Error = {
    readonly code?: ErrorCode;
    /** @example No route for the URI */
    readonly message: string;
    /** @description A page that explains the error. */
    readonly documentation_url?: string;
    readonly source?: ErrorSource;
    /** @description The causes behind this error, outermost first. */
    readonly error_chain?: readonly ChainedError[];
};
/** @description A remark that came with the answer; not an error, even where its number is also an error's. */
export type Message = {
    readonly code?: ErrorCode;
    /** @example This API Token is valid and active */
    readonly message: string;
    /** @description A page that explains the remark. */
    readonly documentation_url?: string;
    readonly source?: ErrorSource;
    /** @description Seen as null beside the message of a verified token. */
    readonly type?: string | null;
};
/** @description What every successful answer carries around its `result`. */
export type Success = {
    /** @description Whether the call succeeded. */
    readonly success: true;
    /** @description Empty in a successful answer. */
    readonly errors: readonly Error[];
    readonly messages: readonly Message[];
};
/** @description The answer to a call that was refused. */
export type Failure = {
    /** @description Whether the call succeeded. */
    readonly success: false;
    readonly errors: readonly Error[];
    readonly messages?: readonly Message[];
    readonly result?: null;
};
/** @description Where this page stands in the whole list. */
export type ResultInfo = {
    /**
     * @description Entries on this page.
     * @example 1
     */
    readonly count?: number;
    /** @example 1 */
    readonly page?: number;
    /** @example 20 */
    readonly per_page?: number;
    /**
     * @description Entries on all pages.
     * @example 2000
     */
    readonly total_count?: number;
    /** @example 100 */
    readonly total_pages?: number;
};
export interface components {
    readonly schemas: {
        Identifier: Identifier;
        Moment: Moment;
        User: User;
        AccountReference: AccountReference;
        Account: Account;
        Membership: Membership;
        Zone: Zone;
        ErrorCode: ErrorCode;
        ErrorSource: ErrorSource;
        ChainedError: ChainedError;
        Error: Error;
        Message: Message;
        Success: Success;
        Failure: Failure;
        ResultInfo: ResultInfo;
    };
    readonly sent: {};
}
/** Users, accounts and zones */
export interface IdentityClient {
    /**
     * User Details
     *
     * `GET /user`
     *
     * Accepted permissions (one is enough): User Details Write, User Details Read
     */
    readonly userUserDetails: Call<{}, Enveloped<Success & {
        readonly result: User;
    }>>;
    /**
     * List Memberships
     *
     * `GET /memberships`
     *
     * Accepted permissions (one is enough): Memberships Write, Memberships Read
     */
    readonly userSAccountMembershipsListMemberships: Call<{
        readonly query?: {
            /** @description Number of the page, counted from 1. */
            readonly page?: number;
            /** @description Entries on a page. */
            readonly per_page?: number;
        };
    }, Enveloped<Success & {
        readonly result: readonly Membership[];
        readonly result_info: ResultInfo;
    }>>;
    /**
     * List Accounts
     *
     * `GET /accounts`
     *
     * Accepted permissions (one is enough): Account Settings Write, Account Settings Read
     */
    readonly accountsListAccounts: Call<{
        readonly query?: {
            /** @description Number of the page, counted from 1. */
            readonly page?: number;
            /** @description Entries on a page. */
            readonly per_page?: number;
            /** @description Only accounts with this name. */
            readonly name?: string;
        };
    }, Enveloped<Success & {
        readonly result: readonly Account[];
        readonly result_info: ResultInfo;
    }>>;
    /**
     * Account Details
     *
     * `GET /accounts/{account_id}`
     *
     * Accepted permissions (one is enough): Account Settings Write, Account Settings Read
     */
    readonly accountsAccountDetails: Call<{
        readonly path: {
            /** @description Account identifier. */
            readonly account_id: string;
        };
    }, Enveloped<Success & {
        readonly result: Account;
    }>>;
    /**
     * List Zones
     *
     * `GET /zones`
     *
     * Accepted permissions (one is enough): Zone Write, Zone Read
     */
    readonly zonesGet: Call<{
        readonly query?: {
            /** @description Number of the page, counted from 1. */
            readonly page?: number;
            /** @description Entries on a page. */
            readonly per_page?: number;
            /** @description Only zones with this name. */
            readonly name?: string;
            /** @description Only zones of this account. */
            readonly "account.id"?: string;
        };
    }, Enveloped<Success & {
        readonly result: readonly Zone[];
        readonly result_info: ResultInfo;
    }>>;
}
