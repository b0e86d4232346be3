/** The package has no types of its own; the tests use its bounds only, in milliseconds since 1970. */
declare module "edtf" {
  export default function edtf(text: string): { readonly min: number; readonly max: number };
}
