// Generated from spec/access-service-tokens.yaml. Do not edit: change the document and run `pnpm generate`.
export type $Read<T> = {
    readonly $read: T;
};
export type $Write<T> = {
    readonly $write: T;
};
export interface components {
    schemas: {
        /**
         * @description How long the token works: numbers with a unit (`ns`, `us` or `µs`, `ms`, `s`, `m`, `h`), such as `60m` or `2h45m`; or `forever`.
         * @example 60m
         */
        Duration: string;
        ServiceToken: {
            /**
             * Format: uuid
             * @description Identifier of the service token.
             * @example f174e90a-fafe-4643-bbbc-4a0ed4fc8415
             */
            id: $Read<string>;
            /**
             * @description The client id, sent as `CF-Access-Client-Id`.
             * @example 88bf3b6d86161464f6509f7219099e57.access.example.com
             */
            client_id: $Read<string>;
            /**
             * @description The name of the service token. Names may repeat.
             * @example CI/CD token
             */
            name: string;
            duration: components["schemas"]["Duration"];
            /** @description Whether the token works. Switching it off stops the current and the previous secret. */
            enabled?: boolean;
            /**
             * Format: date-time
             * @example 2014-01-01T05:20:00.12345Z
             */
            created_at: $Read<string>;
            /**
             * Format: date-time
             * @example 2014-01-01T05:20:00.12345Z
             */
            updated_at: $Read<string>;
            /**
             * Format: date-time
             * @description When the token ends; null or absent when it does not.
             * @example 2015-01-01T05:20:00.12345Z
             */
            expires_at?: $Read<string | null>;
            /**
             * Format: date-time
             * @description When the token was last used.
             * @example 2014-01-02T05:20:00.12345Z
             */
            last_seen_at?: $Read<string | null>;
            /** @description Counts the secrets that the token has had. */
            client_secret_version?: number;
            /**
             * Format: date-time
             * @description Until when the previous secret works beside the current one.
             */
            previous_client_secret_expires_at?: string | null;
        };
        /** @description A service token together with its client secret, which is shown this one time. */
        ServiceTokenWithSecret: components["schemas"]["ServiceToken"] & {
            client_secret: $Read<components["schemas"]["ClientSecret"]>;
        };
        /** @description A service token, with a client secret only when the update made a new one. */
        ServiceTokenUpdated: components["schemas"]["ServiceToken"] & {
            client_secret?: $Read<components["schemas"]["ClientSecret"]>;
        };
        /**
         * @description The client secret, sent as `CF-Access-Client-Secret`.
         * @example bdd31cbc4dec990953e39163fbbb194c93313ca9f0a6e420346af9d326b1d2a5
         */
        ClientSecret: string;
        ServiceTokenUpdate: {
            /** @description The name of the service token. */
            name?: string;
            duration?: components["schemas"]["Duration"];
            /** @description Whether the token works. */
            enabled?: boolean;
            /** @description A higher number than the token has gives it a new secret. */
            client_secret_version?: number;
            /**
             * Format: date-time
             * @description Until when the previous secret works beside the current one.
             */
            previous_client_secret_expires_at?: string;
        };
        ServiceTokenCreate: {
            /**
             * @description The name of the service token. Names may repeat.
             * @example CI/CD token
             */
            name: string;
            /** @default 8760h */
            duration?: components["schemas"]["Duration"];
            /**
             * @description Whether the token works from the start.
             * @default true
             */
            enabled?: boolean;
            /**
             * @description Counts the secrets that the token has had.
             * @default 1
             */
            client_secret_version?: number;
            /**
             * Format: date-time
             * @description Until when the previous secret works beside the current one.
             */
            previous_client_secret_expires_at?: string;
        };
        /**
         * @description Number of the error. One number can have several meanings: read it together with the message.
         * @example 7003
         */
        ErrorCode: number;
        /** @description Where in the request the cause lies. */
        ErrorSource: {
            /**
             * @description JSON pointer into the request body.
             * @example /policies/0/effect
             */
            pointer?: string;
        };
        /** @description One cause behind an error. */
        ChainedError: {
            code?: components["schemas"]["ErrorCode"];
            /** @example Invalid format for Authorization header */
            message: string;
        };
        /** @description Why a request was refused. */
        Error: {
            code?: components["schemas"]["ErrorCode"];
            /** @example No route for the URI */
            message: string;
            /** @description A page that explains the error. */
            documentation_url?: string;
            source?: components["schemas"]["ErrorSource"];
            /** @description The causes behind this error, outermost first. */
            error_chain?: components["schemas"]["ChainedError"][];
        };
        /** @description A remark that came with the answer; not an error, even where its number is also an error's. */
        Message: {
            code?: components["schemas"]["ErrorCode"];
            /** @example This API Token is valid and active */
            message: string;
            /** @description A page that explains the remark. */
            documentation_url?: string;
            source?: components["schemas"]["ErrorSource"];
            /** @description Seen as null beside the message of a verified token. */
            type?: string | null;
        };
        /** @description What every successful answer carries around its `result`. */
        Success: {
            /**
             * @description Whether the call succeeded.
             * @constant
             */
            success: true;
            /** @description Empty in a successful answer. */
            errors: components["schemas"]["Error"][];
            messages: components["schemas"]["Message"][];
        };
        /** @description Where this page stands in the whole list. */
        ResultInfo: {
            /**
             * @description Entries on this page.
             * @example 1
             */
            count?: number;
            /** @example 1 */
            page?: number;
            /** @example 20 */
            per_page?: number;
            /**
             * @description Entries on all pages.
             * @example 2000
             */
            total_count?: number;
            /** @example 100 */
            total_pages?: number;
        };
        /** @description The answer to a call that was refused. */
        Failure: {
            /**
             * @description Whether the call succeeded.
             * @constant
             */
            success: false;
            errors: components["schemas"]["Error"][];
            messages?: components["schemas"]["Message"][];
            result?: null;
        };
    };
    responses: {
        /** @description One page of service tokens. */
        ServiceTokenList: {
            headers: {
                "cf-ray": components["headers"]["CfRay"];
                Ratelimit: components["headers"]["Ratelimit"];
                "Ratelimit-Policy": components["headers"]["RatelimitPolicy"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["Success"] & {
                    result: components["schemas"]["ServiceToken"][];
                    result_info?: components["schemas"]["ResultInfo"];
                };
            };
        };
        /** @description The new service token, with its client secret. */
        CreatedServiceToken: {
            headers: {
                "cf-ray": components["headers"]["CfRay"];
                Ratelimit: components["headers"]["Ratelimit"];
                "Ratelimit-Policy": components["headers"]["RatelimitPolicy"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["Success"] & {
                    result: components["schemas"]["ServiceTokenWithSecret"];
                };
            };
        };
        /** @description The service token, without its secret. */
        ServiceToken: {
            headers: {
                "cf-ray": components["headers"]["CfRay"];
                Ratelimit: components["headers"]["Ratelimit"];
                "Ratelimit-Policy": components["headers"]["RatelimitPolicy"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["Success"] & {
                    result: components["schemas"]["ServiceToken"];
                };
            };
        };
        /** @description The changed service token; with a client secret when the request asked for a new one. */
        UpdatedServiceToken: {
            headers: {
                "cf-ray": components["headers"]["CfRay"];
                Ratelimit: components["headers"]["Ratelimit"];
                "Ratelimit-Policy": components["headers"]["RatelimitPolicy"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["Success"] & {
                    result: components["schemas"]["ServiceTokenUpdated"];
                };
            };
        };
        /** @description The service token, with its new client secret. */
        RotatedServiceToken: {
            headers: {
                "cf-ray": components["headers"]["CfRay"];
                Ratelimit: components["headers"]["Ratelimit"];
                "Ratelimit-Policy": components["headers"]["RatelimitPolicy"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["Success"] & {
                    result: components["schemas"]["ServiceTokenWithSecret"];
                };
            };
        };
        /** @description The limit of calls was passed; every call is refused until the time in `retry-after` is over. */
        TooManyRequests: {
            headers: {
                "cf-ray": components["headers"]["CfRay"];
                Ratelimit: components["headers"]["Ratelimit"];
                "Ratelimit-Policy": components["headers"]["RatelimitPolicy"];
                "Retry-After": components["headers"]["RetryAfter"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["Failure"];
            };
        };
        /** @description The call was refused; `errors` says why. */
        FailureResponse: {
            headers: {
                "cf-ray": components["headers"]["CfRay"];
                Ratelimit: components["headers"]["Ratelimit"];
                "Ratelimit-Policy": components["headers"]["RatelimitPolicy"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["Failure"];
            };
        };
    };
    parameters: {
        /** @description Identifier of the service token. */
        ServiceTokenId: string;
        /** @description Account identifier. */
        AccountId: string;
        /** @description Number of the page, counted from 1. */
        Page: number;
        /** @description Zone identifier. */
        ZoneId: string;
    };
    requestBodies: {
        ServiceTokenCreate: {
            content: {
                "application/json": components["schemas"]["ServiceTokenCreate"];
            };
        };
        ServiceTokenUpdate: {
            content: {
                "application/json": components["schemas"]["ServiceTokenUpdate"];
            };
        };
        ServiceTokenRotate: {
            content: {
                "application/json": {
                    /**
                     * Format: date-time
                     * @description Until when the previous secret works beside the new one. Left out - it ends at once.
                     */
                    previous_client_secret_expires_at?: string;
                };
            };
        };
    };
    headers: {
        /** @description Names this one answer; support asks for it. */
        CfRay: string;
        /** @description What is left of the limit and the seconds until it is full again - `"default";r=1199;t=300`. */
        Ratelimit: string;
        /** @description The limit and the seconds that it covers - `"default";q=1200;w=300`. */
        RatelimitPolicy: string;
        /** @description Seconds to wait before the next call, rounded up. */
        RetryAfter: number;
    };
    pathItems: never;
}
export type $defs = Record<string, never>;
export interface operations {
    "access-service-tokens-list-service-tokens": {
        parameters: {
            query?: {
                /** @description Only tokens with exactly this name. */
                name?: string;
                /** @description Only tokens whose name contains this text. */
                search?: string;
                /** @description Number of the page, counted from 1. */
                page?: components["parameters"]["Page"];
                /** @description Tokens on a page. */
                per_page?: number;
            };
            header?: never;
            path: {
                /** @description Account identifier. */
                account_id: components["parameters"]["AccountId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: components["responses"]["ServiceTokenList"];
            429: components["responses"]["TooManyRequests"];
            "4XX": components["responses"]["FailureResponse"];
        };
    };
    "access-service-tokens-create-a-service-token": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Account identifier. */
                account_id: components["parameters"]["AccountId"];
            };
            cookie?: never;
        };
        requestBody: components["requestBodies"]["ServiceTokenCreate"];
        responses: {
            201: components["responses"]["CreatedServiceToken"];
            429: components["responses"]["TooManyRequests"];
            "4XX": components["responses"]["FailureResponse"];
        };
    };
    "access-service-tokens-get-a-service-token": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Account identifier. */
                account_id: components["parameters"]["AccountId"];
                /** @description Identifier of the service token. */
                service_token_id: components["parameters"]["ServiceTokenId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: components["responses"]["ServiceToken"];
            429: components["responses"]["TooManyRequests"];
            "4XX": components["responses"]["FailureResponse"];
        };
    };
    "access-service-tokens-update-a-service-token": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Account identifier. */
                account_id: components["parameters"]["AccountId"];
                /** @description Identifier of the service token. */
                service_token_id: components["parameters"]["ServiceTokenId"];
            };
            cookie?: never;
        };
        requestBody: components["requestBodies"]["ServiceTokenUpdate"];
        responses: {
            200: components["responses"]["UpdatedServiceToken"];
            429: components["responses"]["TooManyRequests"];
            "4XX": components["responses"]["FailureResponse"];
        };
    };
    "access-service-tokens-delete-a-service-token": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Account identifier. */
                account_id: components["parameters"]["AccountId"];
                /** @description Identifier of the service token. */
                service_token_id: components["parameters"]["ServiceTokenId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: components["responses"]["ServiceToken"];
            429: components["responses"]["TooManyRequests"];
            "4XX": components["responses"]["FailureResponse"];
        };
    };
    "access-service-tokens-refresh-a-service-token": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Account identifier. */
                account_id: components["parameters"]["AccountId"];
                /** @description Identifier of the service token. */
                service_token_id: components["parameters"]["ServiceTokenId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: components["responses"]["ServiceToken"];
            429: components["responses"]["TooManyRequests"];
            "4XX": components["responses"]["FailureResponse"];
        };
    };
    "access-service-tokens-rotate-a-service-token": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Account identifier. */
                account_id: components["parameters"]["AccountId"];
                /** @description Identifier of the service token. */
                service_token_id: components["parameters"]["ServiceTokenId"];
            };
            cookie?: never;
        };
        requestBody?: components["requestBodies"]["ServiceTokenRotate"];
        responses: {
            200: components["responses"]["RotatedServiceToken"];
            429: components["responses"]["TooManyRequests"];
            "4XX": components["responses"]["FailureResponse"];
        };
    };
    "zone-level-access-service-tokens-list-service-tokens": {
        parameters: {
            query?: {
                /** @description Number of the page, counted from 1. */
                page?: components["parameters"]["Page"];
                /** @description Tokens on a page. */
                per_page?: number;
            };
            header?: never;
            path: {
                /** @description Zone identifier. */
                zone_id: components["parameters"]["ZoneId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: components["responses"]["ServiceTokenList"];
            429: components["responses"]["TooManyRequests"];
            "4XX": components["responses"]["FailureResponse"];
        };
    };
    "zone-level-access-service-tokens-create-a-service-token": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Zone identifier. */
                zone_id: components["parameters"]["ZoneId"];
            };
            cookie?: never;
        };
        requestBody: components["requestBodies"]["ServiceTokenCreate"];
        responses: {
            201: components["responses"]["CreatedServiceToken"];
            429: components["responses"]["TooManyRequests"];
            "4XX": components["responses"]["FailureResponse"];
        };
    };
    "zone-level-access-service-tokens-get-a-service-token": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Zone identifier. */
                zone_id: components["parameters"]["ZoneId"];
                /** @description Identifier of the service token. */
                service_token_id: components["parameters"]["ServiceTokenId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: components["responses"]["ServiceToken"];
            429: components["responses"]["TooManyRequests"];
            "4XX": components["responses"]["FailureResponse"];
        };
    };
    "zone-level-access-service-tokens-update-a-service-token": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Zone identifier. */
                zone_id: components["parameters"]["ZoneId"];
                /** @description Identifier of the service token. */
                service_token_id: components["parameters"]["ServiceTokenId"];
            };
            cookie?: never;
        };
        requestBody: components["requestBodies"]["ServiceTokenUpdate"];
        responses: {
            200: components["responses"]["UpdatedServiceToken"];
            429: components["responses"]["TooManyRequests"];
            "4XX": components["responses"]["FailureResponse"];
        };
    };
    "zone-level-access-service-tokens-delete-a-service-token": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Zone identifier. */
                zone_id: components["parameters"]["ZoneId"];
                /** @description Identifier of the service token. */
                service_token_id: components["parameters"]["ServiceTokenId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: components["responses"]["ServiceToken"];
            429: components["responses"]["TooManyRequests"];
            "4XX": components["responses"]["FailureResponse"];
        };
    };
}
