import { Link } from 'react-router';
import { api } from '../../api/client';
import { CodeBadge } from '../../components/badge';
import { Loaded } from '../../components/states';
import type { components } from '../../generated/api';
import type { Order } from './letter-content';
import { useLetterTexts } from './texts';

type Opinion = components['schemas']['OpinionResponse'];

/** What the recipient said before the order, and what became of it. */
export function LetterOpinions({ order }: { order: Order }) {
  const t = useLetterTexts();
  const query = api.useQuery('get', '/api/opinion-rounds', { params: { query: { orderId: order.id } } });
  if (order.priorNoticeExemption) return <p>{t('exempt', { reason: order.priorNoticeExemption.reason })}</p>;
  return (
    <Loaded query={query}>
      {({ items: [round] }) =>
        round ? (
          <>
            {round.opinions.map((opinion) => (
              <OpinionLine key={opinion.id} opinion={opinion} />
            ))}
            <p>
              <Link to={`/orders/${order.id}/opinion`}>{t('opinionsOpen')}</Link>
            </p>
          </>
        ) : (
          <p>{t('notExempt')}</p>
        )
      }
    </Loaded>
  );
}

function OpinionLine({ opinion: { kind, receiptNo, consideration, considerationReason } }: { opinion: Opinion }) {
  return (
    <p>
      <CodeBadge list="opinionKind" code={kind} /> {receiptNo}{' '}
      {kind === 'OPINION' && <CodeBadge list="opinionConsideration" code={consideration} />} {considerationReason}
    </p>
  );
}
