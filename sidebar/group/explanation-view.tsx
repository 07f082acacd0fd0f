// One contact's explanation: the verdict, what decides it, and every condition with its truth and its cell as read.
import type { ContactExplanation } from '../../src/api-types.ts';
import type { ExplainedCondition, ExplainedNode, Explanation, Truth } from '../../src/rules/index.ts';
import { messages } from '../messages.ts';
import { useAction, useServices } from '../services.ts';
import { Button } from '../widgets/button.tsx';
import { FailureBox } from '../widgets/notices.tsx';

interface ExplanationViewProps {
  readonly answer: ContactExplanation;
  readonly tableId: string;
  readonly onAgain: () => void;
}

export function ExplanationView({ answer, tableId, onAgain }: ExplanationViewProps) {
  const { call } = useServices();
  const show = useAction();
  const { contact, explanation } = answer;
  const showRow = () =>
    show.run(async () => {
      await call('showContact', { tableId, row: contact.row });
    });
  return (
    <>
      <p class="verdict" tabIndex={-1} data-truth={String(explanation.truth)}>
        {messages.verdict(messages.nameOf(contact), explanation.truth)}
      </p>
      <Deciding explanation={explanation} />
      <h3>{messages.allConditions}</h3>
      <ul class="truths">
        <NodeView node={explanation.root} />
      </ul>
      <p class="hint">{messages.asOf(answer.asOf)}</p>
      <div class="group-buttons">
        <Button onClick={onAgain}>{messages.whyAgain}</Button>
        <Button look="text" onClick={showRow}>
          {messages.showRow}
        </Button>
      </div>
      <FailureBox failure={show.failure} />
    </>
  );
}

function Deciding({ explanation }: { readonly explanation: Explanation }) {
  const { deciding, decidingIsSmallest, truth } = explanation;
  if (deciding.length === 0) return truth === true ? null : <p>{messages.noWayIn}</p>;
  const wayIn = decidingIsSmallest ? messages.shortestWayIn : messages.shortWayIn;
  return (
    <>
      <p>{truth === true ? messages.carries : wayIn}</p>
      <ul class="deciding">
        {deciding.map(({ sentence, wanted, paths }) => (
          <li key={paths.join()}>{truth === true ? sentence : messages.wouldHold(sentence, wanted)}</li>
        ))}
      </ul>
    </>
  );
}

function NodeView({ node }: { readonly node: ExplainedNode }) {
  switch (node.type) {
    case 'condition':
      return <ConditionView condition={node} />;
    case 'not':
      return (
        <li>
          <TruthLine truth={node.truth} text={messages.noneOf} />
          <ul>
            <NodeView node={node.child} />
          </ul>
        </li>
      );
    case 'all':
    case 'any':
      return (
        <li>
          <TruthLine truth={node.truth} text={node.type === 'all' ? messages.allOf : messages.anyOf} />
          <ul>
            {node.children.map((child) => (
              <NodeView key={child.path} node={child} />
            ))}
          </ul>
        </li>
      );
    case 'group':
      return (
        <li>
          <TruthLine
            truth={node.truth}
            text={messages.inGroups(
              node.groups.map(({ name }) => name),
              node.op === 'notIn',
            )}
          />
          <ul>
            {node.groups.map(({ root }) => (
              <NodeView key={root.path} node={root} />
            ))}
          </ul>
        </li>
      );
  }
}

function ConditionView({ condition }: { readonly condition: ExplainedCondition }) {
  const { cell, operand, sentence, truth, unknownBecause } = condition;
  // What the sentence says already need not be said twice.
  const resolved = sentence.includes(operand) ? '' : operand;
  return (
    <li>
      <TruthLine truth={truth} text={sentence} />
      <p class="detail">
        <bdi>
          {unknownBecause === null
            ? messages.cellHolds(cell, resolved)
            : messages.unknownBecause(unknownBecause)}
        </bdi>
      </p>
    </li>
  );
}

const marks = { true: '✓', false: '✗', unknown: '?' } as const;

function TruthLine({ truth, text }: { readonly truth: Truth; readonly text: string }) {
  const name = truth === null ? 'unknown' : truth ? 'true' : 'false';
  return (
    <p class="truth-line" data-truth={name}>
      <span class="truth-mark" aria-hidden="true">
        {marks[name]}
      </span>
      <span>
        <bdi>{text}</bdi>
        <span class="visually-hidden">: {messages.truths[name]}</span>
      </span>
    </p>
  );
}
