// Generated from spec/builds-tokens.yaml. Do not edit: change the document and run `pnpm generate`.
import type { Enveloped } from "../../answer.ts";
import type { Call } from "../../call.ts";
/** @description Why a request was refused. */
export type BuildsError = {
    /** @example 12000 */
    readonly code?: number;
    /** @example Not found */
    readonly message?: string;
};
/** @description What every successful answer carries around its `result`. */
export type BuildsSuccess = {
    /** @description Whether the call succeeded. */
    readonly success: true;
    /** @description Empty in a successful answer. */
    readonly errors: readonly BuildsError[];
    readonly messages: readonly string[];
    readonly result_info?: ResultInfo;
};
/** @description The answer to a call that was refused. */
export type BuildsFailure = {
    /** @description Whether the call succeeded. */
    readonly success: false;
    readonly errors: readonly BuildsError[];
    readonly messages?: readonly string[];
    readonly result?: null;
};
/** @description A build token, as it is sent and as it is answered. */
export type BuildToken = {
    /**
     * @description What the build token is called. Names may repeat.
     * @example My Build Token
     */
    readonly build_token_name: string;
    /**
     * Format: uuid
     * @description Build token UUID.
     * @example 182bd5e5-6e1a-4fe4-a799-aa6d9a6ab26e
     */
    readonly build_token_uuid: string;
    /**
     * @description The id of the API token that builds use.
     * @example cf-token-123
     */
    readonly cloudflare_token_id: string;
    /**
     * @description Who owns the API token behind it.
     * @example user
     */
    readonly owner_type: string;
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
/** @description A build token, as it is sent and as it is answered. */
export type SentBuildToken = {
    /**
     * @description What the build token is called. Names may repeat.
     * @example My Build Token
     */
    readonly build_token_name: string;
    /**
     * @description The value of the API token that builds use. It is sent once and never read back.
     * @example super-secret-token
     */
    readonly build_token_secret: string;
    readonly build_token_uuid?: never;
    /**
     * @description The id of the API token that builds use.
     * @example cf-token-123
     */
    readonly cloudflare_token_id: string;
    readonly owner_type?: never;
};
export interface components {
    readonly schemas: {
        BuildsError: BuildsError;
        BuildsSuccess: BuildsSuccess;
        BuildsFailure: BuildsFailure;
        BuildToken: BuildToken;
        ResultInfo: ResultInfo;
    };
    readonly sent: {
        BuildToken: SentBuildToken;
    };
}
/** Workers Builds tokens */
export interface BuildsTokensClient {
    /**
     * List build tokens
     *
     * `GET /accounts/{account_id}/builds/tokens`
     *
     * Accepted permissions (one is enough): Workers CI Write, Workers CI Read
     */
    readonly listBuildTokens: Call<{
        readonly path: {
            /** @description Account identifier. */
            readonly account_id: string;
        };
        readonly query?: {
            /** @description Number of the page, counted from 1. */
            readonly page?: number;
            /** @description Build tokens on a page. */
            readonly per_page?: number;
        };
    }, Enveloped<BuildsSuccess & {
        readonly result: readonly BuildToken[];
    }>>;
    /**
     * Create build token
     *
     * `POST /accounts/{account_id}/builds/tokens`
     *
     * Accepted permissions (one is enough): Workers CI Write
     */
    readonly createBuildToken: Call<{
        readonly path: {
            /** @description Account identifier. */
            readonly account_id: string;
        };
    }, Enveloped<BuildsSuccess & {
        readonly result: BuildToken;
    }>, SentBuildToken>;
    /**
     * Delete build token
     *
     * `DELETE /accounts/{account_id}/builds/tokens/{build_token_uuid}`
     *
     * Accepted permissions (one is enough): Workers CI Write
     */
    readonly deleteBuildToken: Call<{
        readonly path: {
            /** @description Account identifier. */
            readonly account_id: string;
            /** @description Build token UUID. */
            readonly build_token_uuid: string;
        };
    }, Enveloped<BuildsSuccess & {
        readonly result: null;
    }>>;
}
