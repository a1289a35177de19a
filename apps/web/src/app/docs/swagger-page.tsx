"use client";
import "swagger-ui-dist/swagger-ui.css";
import { useEffect, useRef } from "react";
import SwaggerUI from "swagger-ui-dist/swagger-ui-es-bundle.js";

export function SwaggerPage() {
  const place = useRef<HTMLDivElement>(null);
  useEffect(() => {
    SwaggerUI({
      domNode: place.current,
      url: "/openapi.json",
      deepLinking: true,
      // Its own check of documents would call a server of its makers.
      validatorUrl: null,
    });
  }, []);
  // Its colours are made for a light page.
  return <div ref={place} className="min-h-dvh bg-white" style={{ colorScheme: "light" }} />;
}
