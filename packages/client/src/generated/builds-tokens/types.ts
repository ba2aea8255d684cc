// Generated from spec/builds-tokens.yaml. Do not edit: change the document and run `pnpm generate`.
export type $Read<T> = {
    readonly $read: T;
};
export type $Write<T> = {
    readonly $write: T;
};
export interface components {
    schemas: {
        /** @description Why a request was refused. */
        BuildsError: {
            /** @example 12000 */
            code?: number;
            /** @example Not found */
            message?: string;
        };
        /** @description What every successful answer carries around its `result`. */
        BuildsSuccess: {
            /**
             * @description Whether the call succeeded.
             * @constant
             */
            success: true;
            /** @description Empty in a successful answer. */
            errors: components["schemas"]["BuildsError"][];
            messages: string[];
            result_info?: components["schemas"]["ResultInfo"];
        };
        /** @description The answer to a call that was refused. */
        BuildsFailure: {
            /**
             * @description Whether the call succeeded.
             * @constant
             */
            success: false;
            errors: components["schemas"]["BuildsError"][];
            messages?: string[];
            result?: null;
        };
        /** @description A build token, as it is sent and as it is answered. */
        BuildToken: {
            /**
             * @description What the build token is called. Names may repeat.
             * @example My Build Token
             */
            build_token_name: string;
            /**
             * @description The value of the API token that builds use. It is sent once and never read back.
             * @example super-secret-token
             */
            build_token_secret: $Write<string>;
            /**
             * Format: uuid
             * @description Build token UUID.
             * @example 182bd5e5-6e1a-4fe4-a799-aa6d9a6ab26e
             */
            build_token_uuid: $Read<string>;
            /**
             * @description The id of the API token that builds use.
             * @example cf-token-123
             */
            cloudflare_token_id: string;
            /**
             * @description Who owns the API token behind it.
             * @example user
             */
            owner_type: $Read<string>;
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
    };
    responses: {
        /** @description There is no credential, or not one that this API takes. */
        Unauthorized: {
            headers: {
                "cf-ray": components["headers"]["CfRay"];
                Ratelimit: components["headers"]["Ratelimit"];
                "Ratelimit-Policy": components["headers"]["RatelimitPolicy"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["BuildsFailure"];
            };
        };
        /** @description The call was refused; `errors` says why. */
        Failure: {
            headers: {
                "cf-ray": components["headers"]["CfRay"];
                Ratelimit: components["headers"]["Ratelimit"];
                "Ratelimit-Policy": components["headers"]["RatelimitPolicy"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["BuildsFailure"];
            };
        };
        /** @description There is no such build token. */
        NotFound: {
            headers: {
                "cf-ray": components["headers"]["CfRay"];
                Ratelimit: components["headers"]["Ratelimit"];
                "Ratelimit-Policy": components["headers"]["RatelimitPolicy"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["BuildsFailure"];
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
                "application/json": components["schemas"]["BuildsFailure"];
            };
        };
    };
    parameters: never;
    requestBodies: never;
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
    listBuildTokens: {
        parameters: {
            query?: {
                /** @description Number of the page, counted from 1. */
                page?: number;
                /** @description Build tokens on a page. */
                per_page?: number;
            };
            header?: never;
            path: {
                /** @description Account identifier. */
                account_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description One page of build tokens. */
            200: {
                headers: {
                    "cf-ray": components["headers"]["CfRay"];
                    Ratelimit: components["headers"]["Ratelimit"];
                    "Ratelimit-Policy": components["headers"]["RatelimitPolicy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BuildsSuccess"] & {
                        result: components["schemas"]["BuildToken"][];
                    };
                };
            };
            401: components["responses"]["Unauthorized"];
            429: components["responses"]["TooManyRequests"];
            "4XX": components["responses"]["Failure"];
        };
    };
    createBuildToken: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Account identifier. */
                account_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["BuildToken"];
            };
        };
        responses: {
            /** @description The registered build token, without the value. */
            200: {
                headers: {
                    "cf-ray": components["headers"]["CfRay"];
                    Ratelimit: components["headers"]["Ratelimit"];
                    "Ratelimit-Policy": components["headers"]["RatelimitPolicy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BuildsSuccess"] & {
                        result: components["schemas"]["BuildToken"];
                    };
                };
            };
            401: components["responses"]["Unauthorized"];
            429: components["responses"]["TooManyRequests"];
            "4XX": components["responses"]["Failure"];
        };
    };
    deleteBuildToken: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Account identifier. */
                account_id: string;
                /** @description Build token UUID. */
                build_token_uuid: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The build token is gone. */
            200: {
                headers: {
                    "cf-ray": components["headers"]["CfRay"];
                    Ratelimit: components["headers"]["Ratelimit"];
                    "Ratelimit-Policy": components["headers"]["RatelimitPolicy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BuildsSuccess"] & {
                        result: null;
                    };
                };
            };
            401: components["responses"]["Unauthorized"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["TooManyRequests"];
            "4XX": components["responses"]["Failure"];
        };
    };
}
