using Rpa.Discovery.Model;
using Rpa.Discovery.Model.Demand;
using Rpa.Discovery.Model.People;
using Rpa.Discovery.Model.Quantities;
using Rpa.Discovery.Model.Workflows;
using Rpa.Discovery.Wording;

namespace Rpa.Discovery.Decisions.Uncertainty;

/// <summary>Walks through a department and gives it back with every doubtful figure at a possible value. Rules, deadlines, calendars and
/// numbers of people stay.</summary>
internal sealed class DepartmentSampler(InputDraws draws, Department department)
{
    private readonly Evidence _evidence = department.Evidence ?? Evidence.Guess;
    private readonly StepNames _names = new(department);

    public static Department Of(Department department, InputDraws draws) => new DepartmentSampler(draws, department).Apply();

    private Department Apply() => department with
    {
        Pools = [.. department.Pools.Select(Change)],
        Bots = [.. department.Bots.Select(b => ScenarioSampler.Change(b, draws, _evidence))],
        Workflows = [.. department.Workflows.Select(Change)],
    };

    private Pool Change(Pool pool)
    {
        var evidence = pool.Evidence ?? _evidence;
        var name = pool.Title ?? (Text)pool.Id;
        var records = DecisionWords.DoRecords.With(name);
        return pool with
        {
            HourlyCost = pool.HourlyCost is { } cost
                ? Times(cost, draws.Factor($"{pool.Id}: hourly cost", DecisionWords.PayOf.With(name), records, evidence,
                    kind: FigureKind.Cost)) : null,
            OtherWork = pool.OtherWork is { } other
                ? other with
                {
                    Share = Change(other.Share, $"{pool.Id}: other work", DecisionWords.OtherWorkOf.With(name),
                        DecisionWords.DoDiary.With(name), other.Evidence ?? evidence, most: 0.95),
                }
                : null,
            Absence = pool.Absence is { } absence ? Change(absence, pool.Id, name, records, absence.Evidence ?? evidence) : null,
            Overtime = pool.Overtime is { Pay: { } pay } overtime
                ? overtime with
                {
                    Pay = Times(pay, draws.Factor($"{pool.Id}: overtime pay", DecisionWords.OvertimePayOf.With(name), records,
                    overtime.Evidence ?? evidence, kind: FigureKind.Cost))
                }
                : pool.Overtime,
        };
    }

    private Absence Change(Absence absence, string pool, Message name, Message records, Evidence evidence) => absence with
    {
        SickDaysPerYear = Change(absence.SickDaysPerYear, $"{pool}: sick days", DecisionWords.SickOf.With(name), records, evidence),
        LeaveDaysPerYear = Change(absence.LeaveDaysPerYear, $"{pool}: leave", DecisionWords.LeaveOf.With(name), records, evidence),
    };

    private Stated<double>? Change(Stated<double>? said, string path, Message name, Message job, Evidence evidence) =>
        said is null or { Value: <= 0 }
        ? said
        : said with { Value = said.Value * draws.Factor(path, name, job, said.Evidence ?? evidence, said.IsUnknown) };

    private Workflow Change(Workflow workflow)
    {
        var evidence = workflow.Evidence ?? _evidence;
        return workflow with
        {
            Arrivals = workflow.Arrivals is { } arrivals ? Change(arrivals, workflow, arrivals.Evidence ?? evidence) : null,
            Attributes = [.. workflow.Attributes.Select(a => Change(a, workflow, a.Evidence ?? evidence))],
            States = [.. workflow.States.Select(s => Change(s, workflow, evidence))],
            Backlog = [.. workflow.Backlog.Select(b => Change(b, workflow, b.Evidence ?? evidence))],
        };
    }

    private Arrivals Change(Arrivals arrivals, Workflow workflow, Evidence evidence)
    {
        if (arrivals.About is null && arrivals.Every is null && arrivals.Batches.Count == 0)
            return arrivals;
        var name = Title(workflow);
        var own = arrivals.About?.Evidence ?? arrivals.Every?.Evidence ?? evidence;
        var factor = draws.Factor($"{workflow.Id}: volume", DecisionWords.VolumeOf.With(name), DecisionWords.DoCountCases.With(name), own,
            arrivals.About?.IsUnknown == true || arrivals.Every?.IsUnknown == true, kind: FigureKind.Volume);
        return factor == 1
            ? arrivals
            : arrivals with
            {
                About = arrivals.About is { } about ? about with { Count = about.Count * factor, Said = null } : null,
                Every = arrivals.Every is { } every
                    ? every with { Distribution = every.Distribution.Scaled(1 / factor), Said = null } : null,
                Batches = [.. arrivals.Batches.Select(b =>
                    b with { Count = Math.Max(1, (int)Math.Round(b.Count * factor, MidpointRounding.AwayFromZero)) })],
            };
    }

    private CaseAttribute Change(CaseAttribute attribute, Workflow workflow, Evidence evidence)
    {
        if (attribute.Choices.Count < 2)
            return attribute;
        var sum = attribute.Choices.Sum(c => c.Share.Value);
        if (sum <= 0)
            return attribute;
        var drawn = draws.Mix([.. attribute.Choices.Select(c => c.Share.Value / sum)], i =>
        {
            var choice = attribute.Choices[i];
            return ($"{workflow.Id}: {attribute.Id} = {choice.Value}",
                DecisionWords.MixOf.With(choice.Value, attribute.Title ?? (Text)attribute.Id, Title(workflow)),
                DecisionWords.DoSort.With(Title(workflow), choice.Value),
                choice.Share.Evidence ?? choice.Evidence ?? evidence, choice.Share.IsUnknown);
        });
        return attribute with
        {
            Choices = [.. attribute.Choices.Select((c, i) =>
            drawn[i] == c.Share.Value ? c : c with { Share = drawn[i] })]
        };
    }

    private BacklogItem Change(BacklogItem item, Workflow workflow, Evidence evidence) => item with
    {
        Count = (int)Math.Round(
            item.Count * draws.Factor($"{workflow.Id}/{item.State}: backlog",
                DecisionWords.BacklogOf.With(NameOf(workflow, item.State), Title(workflow)),
                DecisionWords.DoCountOpen.With(_names.Of(new StatePath(workflow.Id, item.State))), evidence, kind: FigureKind.Volume),
            MidpointRounding.AwayFromZero),
    };

    private WorkflowState Change(WorkflowState state, Workflow workflow, Evidence workflowEvidence)
    {
        var evidence = state.Evidence ?? workflowEvidence;
        var name = state.Title ?? (Text)state.Id;
        var distinct = _names.Of(workflow, state);
        var path = $"{workflow.Id}/{state.Id}";
        var changed = state switch
        {
            WorkState work => work with
            {
                Work = work.Work with
                {
                    Effort = Scaled(work.Work.Effort, $"{path}: effort", DecisionWords.EffortOf.With(name, Title(workflow)),
                        DecisionWords.DoTime.With(distinct),
                        work.Work.Evidence ?? evidence),
                    Automation = work.Work.Automation is { } automation
                        ? ScenarioSampler.Change(automation, path, distinct, draws, work.Work.Evidence ?? evidence, work.Work.Effort)
                        : null,
                },
            },
            WaitState { Wait: { } wait } waiting => waiting with
            {
                Wait = Scaled(wait, $"{path}: wait", DecisionWords.WaitOf.With(name, Title(workflow)),
                    DecisionWords.DoLookUpWait.With(distinct), evidence),
            },
            CompoundState compound => compound with { States = [.. compound.States.Select(s => Change(s, workflow, evidence))] },
            ParallelState parallel => parallel with
            {
                Regions = [.. parallel.Regions.Select(r => r with { States = [.. r.States.Select(s => Change(s, workflow, evidence))] })],
            },
            _ => state,
        };
        return changed with { Transitions = Change(state.Transitions, path, name, distinct, workflow, evidence) };
    }

    // Shares that were said get a possible value each; together they must leave room for the rest.
    private IReadOnlyList<Transition> Change(IReadOnlyList<Transition> transitions, string path, Message name, Message distinct,
        Workflow workflow, Evidence evidence)
    {
        var drawn = transitions.Where(t => t is { Guard: null, IsTimer: false }).ToList();
        if (drawn.Count < 2)
            return transitions;
        if (drawn.All(t => t.Weight is not null))
            return Weighted(transitions, drawn, path, name, distinct, workflow, evidence);
        var possible = drawn.ToDictionary(t => t, t => t.Probability is { Always: { IsRest: false } } probability
            && WayOn.Of(workflow, transitions, t) is var way
            ? Change(probability.Always, $"{path}: {t.Event}", way.Share(name, Title(workflow)), way.Job(distinct), t.Evidence ?? evidence)
            : null);
        var sum = drawn.Sum(t => possible[t]?.Value ?? 0);
        var said = drawn.Sum(t => possible[t] is null ? 0 : t.Probability!.Always!.Value);
        var hasRest = drawn.Any(Chances.IsRest);
        var most = hasRest ? Math.Max(0.98, said) : said;
        var scale = sum > 0 && (sum > most || !hasRest) ? most / sum : 1;
        return
        [
            .. transitions.Select(t => possible.TryGetValue(t, out var share) && share is not null
                && !ReferenceEquals(Scale(share, scale), t.Probability!.Always)
                ? t with { Probability = Scale(share, scale) }
                : t),
        ];
    }

    private IReadOnlyList<Transition> Weighted(
        IReadOnlyList<Transition> transitions, List<Transition> drawn, string path, Message name, Message distinct, Workflow workflow,
        Evidence evidence)
    {
        var sum = drawn.Sum(t => t.Weight!.Value);
        if (sum <= 0)
            return transitions;
        WayOn[] ways = [.. drawn.Select(t => WayOn.Of(workflow, transitions, t))];
        var shares = draws.Mix([.. drawn.Select(t => t.Weight!.Value / sum)],
            i => ($"{path}: {drawn[i].Event}", ways[i].Share(name, Title(workflow)), ways[i].Job(distinct),
                drawn[i].Evidence ?? evidence, false));
        return [.. transitions.Select(t => drawn.IndexOf(t) is var i and >= 0 ? t with { Weight = shares[i] * sum } : t)];
    }

    private static Share Scale(Share share, double factor) =>
        factor == 1 ? share : share with { Value = Math.Min(1, share.Value * factor), Said = null };

    private Share Change(Share share, string path, Message name, Message job, Evidence evidence, double most = 1)
    {
        var value = Math.Min(most, draws.Share(share.Value, path, name, job, share.Evidence ?? evidence, share.IsUnknown));
        return value == share.Value ? share : share with { Value = value, Said = null };
    }

    private Varying<Duration> Scaled(Varying<Duration> law, string path, Message name, Message job, Evidence evidence) =>
        Scaled(law, draws.Factor(path, name, job, law.Evidence ?? law.Values.FirstOrDefault()?.Evidence ?? evidence,
            law.Values.Any(l => l.IsUnknown),
            law.Values.Select(l => l.Drawn.CoefficientOfVariation).DefaultIfEmpty(0).Max()));

    /// <summary>A law with every duration larger by a factor.</summary>
    public static Varying<Duration> Scaled(Varying<Duration> law, double factor) => factor == 1 ? law : law.Map(l => Scaled(l, factor));

    /// <inheritdoc cref="Scaled(Varying{Duration}, double)"/>
    public static Duration Scaled(Duration law, double factor) => law.Times(factor);

    private static decimal Times(decimal money, double factor) => factor == 1 ? money : money * (decimal)factor;

    private static Message Title(Workflow workflow) => workflow.Title ?? (Text)workflow.Id;

    private static Message NameOf(Workflow workflow, string state) => workflow.FindState(state)?.Title ?? (Text)state;
}
