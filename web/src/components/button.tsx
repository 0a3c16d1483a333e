import type { ButtonHTMLAttributes, ReactNode } from 'react';
import { Link } from 'react-router';

export type ButtonKind = 'primary' | 'secondary' | 'tertiary' | 'text';
export type ButtonSize = 'xsmall' | 'small' | 'medium' | 'large';

interface ButtonProps extends ButtonHTMLAttributes<HTMLButtonElement> {
  kind?: ButtonKind;
  size?: ButtonSize;
  /** While its act runs, a button takes no second press; it keeps the focus. */
  busy?: boolean;
}

export function Button({
  kind = 'secondary',
  size = 'medium',
  busy = false,
  onClick,
  className,
  ...rest
}: ButtonProps) {
  return (
    <button
      type="button"
      {...rest}
      className={`krds-btn ${kind} ${size}${className ? ` ${className}` : ''}`}
      aria-disabled={busy || rest['aria-disabled'] || undefined}
      aria-busy={busy || undefined}
      onClick={busy ? (event) => event.preventDefault() : onClick}
    />
  );
}

/** A link that looks like a button: it goes somewhere, it changes nothing. */
export function ButtonLink({
  to,
  kind = 'secondary',
  size = 'medium',
  children,
}: {
  to: string;
  kind?: ButtonKind;
  size?: ButtonSize;
  children: ReactNode;
}) {
  return (
    <Link to={to} className={`krds-btn ${kind} ${size}`}>
      {children}
    </Link>
  );
}
