declare module "swagger-ui-dist/swagger-ui-es-bundle.js" {
  type Options = {
    domNode: HTMLElement | null;
    url: string;
    deepLinking: boolean;
    validatorUrl: null;
  };
  /** Draws the interface into an element. */
  export default function SwaggerUI(options: Options): unknown;
}
declare module "swagger-ui-dist/swagger-ui.css";
