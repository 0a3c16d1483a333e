import type { NextFunction, Request, Response } from 'express';
import helmet from 'helmet';
import { isApiDocs, isOurs } from './addresses';

type Middleware = (request: Request, response: Response, next: NextFunction) => void;

const SELF = ["'self'"];
const NONE = ["'none'"];

/** Nothing comes from elsewhere and nothing is evaluated; `blob:` and `data:` are pictures that the page itself made. */
const APP_POLICY = {
  defaultSrc: SELF,
  scriptSrc: SELF,
  styleSrc: SELF,
  imgSrc: ["'self'", 'blob:', 'data:'],
  fontSrc: SELF,
  connectSrc: SELF,
  workerSrc: SELF,
  objectSrc: NONE,
  baseUri: NONE,
  formAction: SELF,
  frameAncestors: NONE,
};

/** The page that shows the API sets styles in its markup. */
const DOCS_POLICY = {
  defaultSrc: SELF,
  styleSrc: ["'self'", "'unsafe-inline'"],
  imgSrc: ["'self'", 'data:'],
  objectSrc: NONE,
  baseUri: SELF,
  formAction: SELF,
  frameAncestors: NONE,
};

const FORBIDDEN_FEATURES = [
  'accelerometer',
  'autoplay',
  'display-capture',
  'encrypted-media',
  'fullscreen',
  'geolocation',
  'gyroscope',
  'magnetometer',
  'microphone',
  'midi',
  'payment',
  'picture-in-picture',
  'screen-wake-lock',
  'serial',
  'usb',
  'xr-spatial-tracking',
];

/** Evidence is photographed on site; the page needs no other device. */
const PERMISSIONS_POLICY = ['camera=(self)', ...FORBIDDEN_FEATURES.map((feature) => `${feature}=()`)].join(', ');

/** What a browser may do with an answer. What the API answers is never stored, unless its route says otherwise. */
export function securityHeaders(): Middleware {
  const app = withPolicy(APP_POLICY);
  const docs = withPolicy(DOCS_POLICY);
  return (request, response, next) => {
    response.setHeader('Permissions-Policy', PERMISSIONS_POLICY);
    if (isOurs(request.path)) response.setHeader('Cache-Control', 'no-store');
    (isApiDocs(request.path) ? docs : app)(request, response, next);
  };
}

function withPolicy(directives: Readonly<Record<string, string[]>>): Middleware {
  return helmet({
    contentSecurityPolicy: { useDefaults: false, directives },
    crossOriginOpenerPolicy: { policy: 'same-origin' },
    referrerPolicy: { policy: 'no-referrer' },
    xFrameOptions: { action: 'deny' },
  });
}
