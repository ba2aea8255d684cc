// Generated from spec/access-service-tokens.yaml. Do not edit: change the document and run `pnpm generate`.
import type { Enveloped } from "../../answer.ts";
import type { Call } from "../../call.ts";
/**
 * @description How long the token works: numbers with a unit (`ns`, `us` or `µs`, `ms`, `s`, `m`, `h`), such as `60m` or `2h45m`; or `forever`.
 * @example 60m
 */
export type Duration = string;
export type ServiceToken = {
    /**
     * Format: uuid
     * @description Identifier of the service token.
     * @example f174e90a-fafe-4643-bbbc-4a0ed4fc8415
     */
    readonly id: string;
    /**
     * @description The client id, sent as `CF-Access-Client-Id`.
     * @example 88bf3b6d86161464f6509f7219099e57.access.example.com
     */
    readonly client_id: string;
    /**
     * @description The name of the service token. Names may repeat.
     * @example CI/CD token
     */
    readonly name: string;
    readonly duration?: Duration;
    /** @description Whether the token works. Switching it off stops the current and the previous secret. */
    readonly enabled?: boolean;
    /**
     * Format: date-time
     * @example 2014-01-01T05:20:00.12345Z
     */
    readonly created_at: string;
    /**
     * Format: date-time
     * @example 2014-01-01T05:20:00.12345Z
     */
    readonly updated_at: string;
    /**
     * Format: date-time
     * @description When the token ends; null or absent when it does not.
     * @example 2015-01-01T05:20:00.12345Z
     */
    readonly expires_at?: string | null;
    /**
     * Format: date-time
     * @description When the token was last used.
     * @example 2014-01-02T05:20:00.12345Z
     */
    readonly last_seen_at?: string | null;
    /** @description Counts the secrets that the token has had. */
    readonly client_secret_version?: number;
    /**
     * Format: date-time
     * @description Until when the previous secret works beside the current one.
     */
    readonly previous_client_secret_expires_at?: string | null;
};
/** @description A service token together with its client secret, which is shown this one time. */
export type ServiceTokenWithSecret = ServiceToken & {
    readonly client_secret: ClientSecret;
};
/** @description A service token, with a client secret only when the update made a new one. */
export type ServiceTokenUpdated = ServiceToken & {
    readonly client_secret?: ClientSecret;
};
/**
 * @description The client secret, sent as `CF-Access-Client-Secret`.
 * @example bdd31cbc4dec990953e39163fbbb194c93313ca9f0a6e420346af9d326b1d2a5
 */
export type ClientSecret = string;
export type ServiceTokenUpdate = {
    /** @description The name of the service token. */
    readonly name?: string;
    readonly duration?: Duration;
    /** @description Whether the token works. */
    readonly enabled?: boolean;
    /** @description A higher number than the token has gives it a new secret. */
    readonly client_secret_version?: number;
    /**
     * Format: date-time
     * @description Until when the previous secret works beside the current one.
     */
    readonly previous_client_secret_expires_at?: string;
};
export type ServiceTokenCreate = {
    /**
     * @description The name of the service token. Names may repeat.
     * @example CI/CD token
     */
    readonly name: string;
    /** @default 8760h */
    readonly duration?: Duration;
    /**
     * @description Whether the token works from the start.
     * @default true
     */
    readonly enabled?: boolean;
    /**
     * @description Counts the secrets that the token has had.
     * @default 1
     */
    readonly client_secret_version?: number;
    /**
     * Format: date-time
     * @description Until when the previous secret works beside the current one.
     */
    readonly previous_client_secret_expires_at?: string;
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
/** @description The answer to a call that was refused. */
export type Failure = {
    /** @description Whether the call succeeded. */
    readonly success: false;
    readonly errors: readonly Error[];
    readonly messages?: readonly Message[];
    readonly result?: null;
};
export interface components {
    readonly schemas: {
        Duration: Duration;
        ServiceToken: ServiceToken;
        ServiceTokenWithSecret: ServiceTokenWithSecret;
        ServiceTokenUpdated: ServiceTokenUpdated;
        ClientSecret: ClientSecret;
        ServiceTokenUpdate: ServiceTokenUpdate;
        ServiceTokenCreate: ServiceTokenCreate;
        ErrorCode: ErrorCode;
        ErrorSource: ErrorSource;
        ChainedError: ChainedError;
        Error: Error;
        Message: Message;
        Success: Success;
        ResultInfo: ResultInfo;
        Failure: Failure;
    };
    readonly sent: {};
}
export type AccessServiceTokensGetAServiceTokenParameters = {
    readonly path: {
        /** @description Account identifier. */
        readonly account_id: string;
        /** @description Identifier of the service token. */
        readonly service_token_id: string;
    };
};
export type ZoneLevelAccessServiceTokensGetAServiceTokenParameters = {
    readonly path: {
        /** @description Zone identifier. */
        readonly zone_id: string;
        /** @description Identifier of the service token. */
        readonly service_token_id: string;
    };
};
/** Access service tokens */
export interface AccessServiceTokensClient {
    /**
     * List service tokens
     *
     * `GET /accounts/{account_id}/access/service_tokens`
     *
     * Accepted permissions (one is enough): Access: Service Tokens Write, Access: Service Tokens Read
     */
    readonly accessServiceTokensListServiceTokens: Call<{
        readonly path: {
            /** @description Account identifier. */
            readonly account_id: string;
        };
        readonly query?: {
            /** @description Only tokens with exactly this name. */
            readonly name?: string;
            /** @description Only tokens whose name contains this text. */
            readonly search?: string;
            /** @description Number of the page, counted from 1. */
            readonly page?: number;
            /** @description Tokens on a page. */
            readonly per_page?: number;
        };
    }, Enveloped<Success & {
        readonly result: readonly ServiceToken[];
        readonly result_info?: ResultInfo;
    }>>;
    /**
     * Create a service token
     *
     * `POST /accounts/{account_id}/access/service_tokens`
     *
     * Accepted permissions (one is enough): Access: Service Tokens Write
     */
    readonly accessServiceTokensCreateAServiceToken: Call<{
        readonly path: {
            /** @description Account identifier. */
            readonly account_id: string;
        };
    }, Enveloped<Success & {
        readonly result: ServiceTokenWithSecret;
    }, 201>, ServiceTokenCreate>;
    /**
     * Get a service token
     *
     * `GET /accounts/{account_id}/access/service_tokens/{service_token_id}`
     *
     * Accepted permissions (one is enough): Access: Service Tokens Write, Access: Service Tokens Read
     */
    readonly accessServiceTokensGetAServiceToken: Call<AccessServiceTokensGetAServiceTokenParameters, Enveloped<Success & {
        readonly result: ServiceToken;
    }>>;
    /**
     * Update a service token
     *
     * `PUT /accounts/{account_id}/access/service_tokens/{service_token_id}`
     *
     * Accepted permissions (one is enough): Access: Service Tokens Write
     */
    readonly accessServiceTokensUpdateAServiceToken: Call<AccessServiceTokensGetAServiceTokenParameters, Enveloped<Success & {
        readonly result: ServiceTokenUpdated;
    }>, ServiceTokenUpdate>;
    /**
     * Delete a service token
     *
     * `DELETE /accounts/{account_id}/access/service_tokens/{service_token_id}`
     *
     * Accepted permissions (one is enough): Access: Service Tokens Write
     */
    readonly accessServiceTokensDeleteAServiceToken: Call<AccessServiceTokensGetAServiceTokenParameters, Enveloped<Success & {
        readonly result: ServiceToken;
    }>>;
    /**
     * Refresh a service token
     *
     * `POST /accounts/{account_id}/access/service_tokens/{service_token_id}/refresh`
     *
     * Accepted permissions (one is enough): Access: Service Tokens Write
     */
    readonly accessServiceTokensRefreshAServiceToken: Call<AccessServiceTokensGetAServiceTokenParameters, Enveloped<Success & {
        readonly result: ServiceToken;
    }>>;
    /**
     * Rotate a service token
     *
     * `POST /accounts/{account_id}/access/service_tokens/{service_token_id}/rotate`
     *
     * Accepted permissions (one is enough): Access: Service Tokens Write
     */
    readonly accessServiceTokensRotateAServiceToken: Call<AccessServiceTokensGetAServiceTokenParameters & {
        readonly body?: {
            /**
             * Format: date-time
             * @description Until when the previous secret works beside the new one. Left out - it ends at once.
             */
            readonly previous_client_secret_expires_at?: string;
        };
    }, Enveloped<Success & {
        readonly result: ServiceTokenWithSecret;
    }>>;
    /**
     * List service tokens of a zone
     *
     * `GET /zones/{zone_id}/access/service_tokens`
     *
     * Accepted permissions (one is enough): Access: Service Tokens Write, Access: Service Tokens Read
     */
    readonly zoneLevelAccessServiceTokensListServiceTokens: Call<{
        readonly path: {
            /** @description Zone identifier. */
            readonly zone_id: string;
        };
        readonly query?: {
            /** @description Number of the page, counted from 1. */
            readonly page?: number;
            /** @description Tokens on a page. */
            readonly per_page?: number;
        };
    }, Enveloped<Success & {
        readonly result: readonly ServiceToken[];
        readonly result_info?: ResultInfo;
    }>>;
    /**
     * Create a service token for a zone
     *
     * `POST /zones/{zone_id}/access/service_tokens`
     *
     * Accepted permissions (one is enough): Access: Service Tokens Write
     */
    readonly zoneLevelAccessServiceTokensCreateAServiceToken: Call<{
        readonly path: {
            /** @description Zone identifier. */
            readonly zone_id: string;
        };
    }, Enveloped<Success & {
        readonly result: ServiceTokenWithSecret;
    }, 201>, ServiceTokenCreate>;
    /**
     * Get a service token of a zone
     *
     * `GET /zones/{zone_id}/access/service_tokens/{service_token_id}`
     *
     * Accepted permissions (one is enough): Access: Service Tokens Write, Access: Service Tokens Read
     */
    readonly zoneLevelAccessServiceTokensGetAServiceToken: Call<ZoneLevelAccessServiceTokensGetAServiceTokenParameters, Enveloped<Success & {
        readonly result: ServiceToken;
    }>>;
    /**
     * Update a service token of a zone
     *
     * `PUT /zones/{zone_id}/access/service_tokens/{service_token_id}`
     *
     * Accepted permissions (one is enough): Access: Service Tokens Write
     */
    readonly zoneLevelAccessServiceTokensUpdateAServiceToken: Call<ZoneLevelAccessServiceTokensGetAServiceTokenParameters, Enveloped<Success & {
        readonly result: ServiceTokenUpdated;
    }>, ServiceTokenUpdate>;
    /**
     * Delete a service token of a zone
     *
     * `DELETE /zones/{zone_id}/access/service_tokens/{service_token_id}`
     *
     * Accepted permissions (one is enough): Access: Service Tokens Write
     */
    readonly zoneLevelAccessServiceTokensDeleteAServiceToken: Call<ZoneLevelAccessServiceTokensGetAServiceTokenParameters, Enveloped<Success & {
        readonly result: ServiceToken;
    }>>;
}
