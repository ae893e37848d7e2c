declare const brand: unique symbol;

/**
 * A `T` that the compiler keeps apart from every other `T`: `Branded<number, 'Yen'>` is not a
 * `Branded<number, 'BasisPoints'>`. Brands add up, so an `Id<'Need'>` is also a `Uuid`. No cost at run time.
 */
export type Branded<T, B extends string> = T & { readonly [brand]: { readonly [K in B]: true } };
