// One contact's explanation: the verdict, what decides it, and every condition with its truth and its cell as read.
import type { ContactExplanation } from '../../src/api-types.ts';
import type {
  ExplainedCondition,
  ExplainedGroup,
  ExplainedNode,
  Explanation,
  Truth,
} from '../../src/rules/index.ts';
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
      <Reasons explanation={explanation} />
      <p class="hint">
        {messages.rowOf(contact.row)} · {messages.asOf(answer.asOf)}
      </p>
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
          <li key={paths.join()}>
            <bdi>
              {truth === true ? messages.holds(sentence, wanted) : messages.wouldHold(sentence, wanted)}
            </bdi>
          </li>
        ))}
      </ul>
    </>
  );
}

/** With more conditions than these the whole list is opened on demand, so that it buries nothing. */
const conditionsShown = 20;

/** Where there is one condition only, it says everything by itself. */
function Reasons({ explanation }: { readonly explanation: Explanation }) {
  const { root } = explanation;
  const count = conditionsIn(root);
  const conditions = (
    <ul class="truths">
      <NodeView node={root} />
    </ul>
  );
  if (count === 1) return conditions;
  return (
    <>
      <Deciding explanation={explanation} />
      <details open={count <= conditionsShown}>
        <summary>{messages.allConditions(count)}</summary>
        {conditions}
      </details>
    </>
  );
}

function conditionsIn(node: ExplainedNode): number {
  switch (node.type) {
    case 'condition':
      return 1;
    case 'not':
      return conditionsIn(node.child);
    case 'group':
      return conditionsInAll(node.groups.map(({ root }) => root));
    case 'all':
    case 'any':
      return conditionsInAll(node.children);
  }
}

function conditionsInAll(nodes: readonly ExplainedNode[]): number {
  return nodes.reduce((sum, node) => sum + conditionsIn(node), 0);
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
    case 'any': {
      const [first] = node.children;
      // Of one thing, “all of these” says nothing.
      if (first !== undefined && node.children.length === 1) return <NodeView node={first} />;
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
    }
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
            {node.groups.map((group) => (
              <GroupView key={group.root.path} group={group} isOnly={node.groups.length === 1} />
            ))}
          </ul>
        </li>
      );
  }
}

/** Of several groups each is named above its conditions; the only one is named already. */
function GroupView({ group, isOnly }: { readonly group: ExplainedGroup; readonly isOnly: boolean }) {
  if (isOnly) return <NodeView node={group.root} />;
  return (
    <li>
      <TruthLine truth={group.truth} text={messages.inGroups([group.name], false)} />
      <ul>
        <NodeView node={group.root} />
      </ul>
    </li>
  );
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
