// Generated from spec/identity.yaml. Do not edit: change the document and run `pnpm generate`.
export type $Read<T> = {
    readonly $read: T;
};
export type $Write<T> = {
    readonly $write: T;
};
export interface components {
    schemas: {
        /**
         * @description Identifier.
         * @example 023e105f4ecef8ad9ca31a8372d0c353
         */
        Identifier: string;
        /**
         * Format: date-time
         * @example 2014-01-01T05:20:00Z
         */
        Moment: string;
        User: {
            id: components["schemas"]["Identifier"];
            /**
             * @description The user's e-mail address.
             * @example user@example.com
             */
            email: string;
            first_name?: string | null;
            last_name?: string | null;
            /** @description Whether the user is suspended. */
            suspended?: boolean;
            /** @description Whether a second factor is asked for at sign-in. */
            two_factor_authentication_enabled?: boolean;
            created_on?: $Read<components["schemas"]["Moment"]>;
            modified_on?: $Read<components["schemas"]["Moment"]>;
        };
        AccountReference: {
            id: components["schemas"]["Identifier"];
            /** @description Account name. */
            name: string;
        };
        Account: {
            id: components["schemas"]["Identifier"];
            /** @description Account name. */
            name: string;
            /** @enum {string} */
            type?: "standard" | "enterprise";
            created_on?: $Read<components["schemas"]["Moment"]>;
        };
        Membership: {
            id: components["schemas"]["Identifier"];
            /** @enum {string} */
            status: "accepted" | "pending" | "rejected";
            account: components["schemas"]["AccountReference"];
            /** @description Names of the roles that the user has in the account. */
            roles?: string[];
            /** @description What the roles allow, by area. */
            permissions?: {
                [key: string]: {
                    read?: boolean;
                    write?: boolean;
                };
            };
        };
        Zone: {
            id: components["schemas"]["Identifier"];
            /**
             * @description The domain name.
             * @example example.com
             */
            name: string;
            /** @enum {string} */
            status: "initializing" | "pending" | "active" | "moved";
            paused?: boolean;
            /** @enum {string} */
            type?: "full" | "partial" | "secondary" | "internal";
            name_servers?: string[];
            created_on?: $Read<components["schemas"]["Moment"]>;
            modified_on?: $Read<components["schemas"]["Moment"]>;
            account: components["schemas"]["AccountReference"];
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
        /** @description Number of the page, counted from 1. */
        Page: number;
        /** @description Account identifier. */
        AccountId: string;
    };
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
    "user-user-details": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description User Details. */
            200: {
                headers: {
                    "cf-ray": components["headers"]["CfRay"];
                    Ratelimit: components["headers"]["Ratelimit"];
                    "Ratelimit-Policy": components["headers"]["RatelimitPolicy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Success"] & {
                        result: components["schemas"]["User"];
                    };
                };
            };
            429: components["responses"]["TooManyRequests"];
            "4XX": components["responses"]["FailureResponse"];
        };
    };
    "user-s-account-memberships-list-memberships": {
        parameters: {
            query?: {
                /** @description Number of the page, counted from 1. */
                page?: components["parameters"]["Page"];
                /** @description Entries on a page. */
                per_page?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description One page. */
            200: {
                headers: {
                    "cf-ray": components["headers"]["CfRay"];
                    Ratelimit: components["headers"]["Ratelimit"];
                    "Ratelimit-Policy": components["headers"]["RatelimitPolicy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Success"] & {
                        result: components["schemas"]["Membership"][];
                        result_info: components["schemas"]["ResultInfo"];
                    };
                };
            };
            429: components["responses"]["TooManyRequests"];
            "4XX": components["responses"]["FailureResponse"];
        };
    };
    "accounts-list-accounts": {
        parameters: {
            query?: {
                /** @description Number of the page, counted from 1. */
                page?: components["parameters"]["Page"];
                /** @description Entries on a page. */
                per_page?: number;
                /** @description Only accounts with this name. */
                name?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description One page. */
            200: {
                headers: {
                    "cf-ray": components["headers"]["CfRay"];
                    Ratelimit: components["headers"]["Ratelimit"];
                    "Ratelimit-Policy": components["headers"]["RatelimitPolicy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Success"] & {
                        result: components["schemas"]["Account"][];
                        result_info: components["schemas"]["ResultInfo"];
                    };
                };
            };
            429: components["responses"]["TooManyRequests"];
            "4XX": components["responses"]["FailureResponse"];
        };
    };
    "accounts-account-details": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Account identifier. */
                account_id: components["parameters"]["AccountId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Account Details. */
            200: {
                headers: {
                    "cf-ray": components["headers"]["CfRay"];
                    Ratelimit: components["headers"]["Ratelimit"];
                    "Ratelimit-Policy": components["headers"]["RatelimitPolicy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Success"] & {
                        result: components["schemas"]["Account"];
                    };
                };
            };
            429: components["responses"]["TooManyRequests"];
            "4XX": components["responses"]["FailureResponse"];
        };
    };
    "zones-get": {
        parameters: {
            query?: {
                /** @description Number of the page, counted from 1. */
                page?: components["parameters"]["Page"];
                /** @description Entries on a page. */
                per_page?: number;
                /** @description Only zones with this name. */
                name?: string;
                /** @description Only zones of this account. */
                "account.id"?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description One page. */
            200: {
                headers: {
                    "cf-ray": components["headers"]["CfRay"];
                    Ratelimit: components["headers"]["Ratelimit"];
                    "Ratelimit-Policy": components["headers"]["RatelimitPolicy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Success"] & {
                        result: components["schemas"]["Zone"][];
                        result_info: components["schemas"]["ResultInfo"];
                    };
                };
            };
            429: components["responses"]["TooManyRequests"];
            "4XX": components["responses"]["FailureResponse"];
        };
    };
}
