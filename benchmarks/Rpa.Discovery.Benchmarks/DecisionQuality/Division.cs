using System.Globalization;
using System.Text;
using Rpa.Discovery.Credibility;
using Rpa.Discovery.Formats;
using Rpa.Discovery.Model.Quantities;
using Rpa.Discovery.Model.Study;
using Rpa.Discovery.Simulation;
using Rpa.Discovery.Simulation.Options;

namespace Rpa.Discovery.Benchmarks.DecisionQuality;

/// <summary>An invented division of plausible shape: two or three groups of people, two to four workflows of three to five steps, paper and
/// screen, checks, approvals, questions back.</summary>
/// <remarks>Which figures are guessed, told in an interview or measured is drawn too. What people are paid and how long they are there is
/// known.</remarks>
internal sealed class Division
{
    private const int MostActivities = 20_000; // a year
    private static readonly double[] Loads = [0.5, 0.7, 0.85, 0.95];
    private readonly Chance _chance;
    private readonly List<string> _pools = [];
    private readonly List<FlowPlan> _flows = [];
    private double _volumes = 1;
    private double _minutes = 1;

    private Division(int number)
    {
        Number = number;
        Load = Loads[number % Loads.Length];
        _chance = new Chance(20261129, $"division {number}");
    }

    /// <summary>Which one.</summary>
    public int Number { get; }

    /// <summary>Entered work ÷ hours that can be had, by its own figures.</summary>
    public double Load { get; }

    /// <summary>The division of a number; always the same.</summary>
    public static Division Make(int number)
    {
        var division = new Division(number);
        division.DrawPeople();
        for (var flows = division._chance.Whole(2, 4); flows > 0; flows--)
            division._flows.Add(FlowPlan.Draw($"flow-{flows}", division._chance));
        division.Fit();
        return division;
    }

    /// <summary>The department as somebody would write it down.</summary>
    /// <param name="value">What stands for each figure.</param>
    public DepartmentFile Write(Func<SaidFigure, double> value) => DepartmentYaml.ParseFile(Text(value)).ValueOrThrow();

    /// <summary>With its own figures.</summary>
    public DepartmentFile Write() => Write(f => f.Value);

    private string Text(Func<SaidFigure, double> value)
    {
        var text = new StringBuilder();
        text.Append(CultureInfo.InvariantCulture, $$"""
            department: division-{{Number}}
            time-zone: Asia/Tokyo
            currency: JPY
            calendar: office
            owner: { en: Section, ja: 係 }
            study: { period: FY2026, replications: 30, seed: {{1000 + Number}}, drain: 60 d }
            calendars:
              office: { open: { mon-fri: ["08:30-12:00", "13:00-17:15"] }, closed: { holidays: JP, dates: ["12-29/01-03"] } }
              online: { open: { mon-fri: ["08:00-20:00"] }, closed: { holidays: JP, dates: ["12-29/01-03"] } }
            systems:
              core: { online: online }
            pools:

            """);
        foreach (var pool in _pools)
            text.AppendLine(pool);
        text.AppendLine("workflows:");
        foreach (var flow in _flows)
            flow.Write(text, f => value(f with { Value = f.Value * (f.Kind == "volume" ? _volumes : f.Kind == "time" ? _minutes : 1) }));
        return text.ToString();
    }

    private void DrawPeople()
    {
        string Pool(string id, int people, int pay, int other, string contract) => string.Create(CultureInfo.InvariantCulture,
            $"  {id}: {{ capacity: {people}, hourly-cost: {pay}, contract: {contract}, evidence: measured, other-work: {{ share: {other} %, lasting: about 10 min }}, absence: {{ sick: 5 d per-year, leave: 12 d per-year }}, overtime: {{ for: {_chance.OneOf("due", "finish")}, up-to: 2 h, per-month: 45 h, per-year: 360 h, pay: {pay * 5 / 4} }} }}");
        _pools.Add(Pool("clerk", _chance.Whole(2, 4), _chance.Whole(28, 38) * 100, _chance.Whole(10, 35), "permanent"));
        _pools.Add(Pool("counter", _chance.Whole(1, 2), _chance.Whole(18, 24) * 100, _chance.Whole(5, 25),
            _chance.OneOf("permanent", "temporary")));
        _pools.Add(Pool("manager", 1, 4000, _chance.Whole(40, 70), "permanent"));
    }

    // The volumes give the load, and times are longer where that would be too many pieces of work.
    private void Fit()
    {
        for (var pass = 0; pass < 2; pass++)
        {
            var file = Write();
            var run = Experiment.Run(file.Department,
                ExperimentOptions.From(file.Study!) with { Replications = ReplicationPlan.Exactly(2) });
            var scale = Load / StaffLoad.Of(run).Factor!.Value;
            var activities = run.Performance.Activities / 2.0 * scale;
            var longer = Math.Max(1, activities / (0.9 * MostActivities));
            _minutes *= longer;
            _volumes *= scale / longer;
        }
    }
}

/// <summary>A figure that somebody says.</summary>
/// <param name="Key">Unique.</param>
/// <param name="Kind">time, volume or share.</param>
/// <param name="Evidence">What it rests on.</param>
/// <param name="Value">By the division's own figures.</param>
internal sealed record SaidFigure(string Key, string Kind, EvidenceClass Evidence, double Value);

/// <summary>One workflow: steps one after the other, some of which send a case back to the applicant.</summary>
internal sealed class FlowPlan
{
    private const double LongestShareBack = 0.2;
    private readonly string _id;
    private readonly List<StepPlan> _steps = [];

    private FlowPlan(string id) => _id = id;

    private SaidFigure Volume { get; init; } = null!;

    private SaidFigure Paper { get; init; } = null!;

    private int DueDays { get; init; }

    private string Peaks { get; init; } = "";

    public static FlowPlan Draw(string id, Chance chance)
    {
        var flow = new FlowPlan(id)
        {
            Volume = new SaidFigure($"{id}: volume", "volume", Class(chance), chance.Between(300, 3000)),
            Paper = new SaidFigure($"{id}: paper", "share", Class(chance), chance.Between(0.2, 0.8)),
            DueDays = chance.Whole(2, 15),
            Peaks = chance.OneOf("", ", seasons: { 4: x1.3, 5: x1.4, 6: x1.2 }", ", peaks: { mon: x1.4 }",
                ", seasons: { 3: x1.5, 12: x0.8 }"),
        };
        string[] middles = ["check", "match", "assess", "register"];
        var wanted = chance.Whole(1, 3);
        flow._steps.Add(StepPlan.Draw(id, "receive", chance));
        foreach (var middle in middles.OrderBy(_ => chance.Uniform()).Take(wanted))
            flow._steps.Add(StepPlan.Draw(id, middle, chance));
        if (chance.Is(0.5))
            flow._steps.Add(StepPlan.Draw(id, "approve", chance));
        flow._steps.Add(StepPlan.Draw(id, "send", chance));
        return flow;
    }

    public void Write(StringBuilder text, Func<SaidFigure, double> value)
    {
        string Number(double amount) => amount.ToString("0.######", CultureInfo.InvariantCulture);
        var paper = Math.Clamp(value(Paper), 0.001, 0.999);
        text.Append(CultureInfo.InvariantCulture, $$"""
              {{_id}}:
                arrivals: { about: {{Number(value(Volume))}} per-year, evidence: {{Word(Volume)}}{{Peaks}} }
                due: {{DueDays}} working-days
                attributes: { media: { choice: { paper: {{Number(paper)}}, screen: {{Number(1 - paper)}} } } }
                evidence: {{Word(Paper)}}
                initial: {{_steps[0].Id}}
                states:

            """);
        for (var s = 0; s < _steps.Count; s++)
        {
            var step = _steps[s];
            var next = s + 1 < _steps.Count ? _steps[s + 1].Id : "done";
            var minutes = value(step.Minutes);
            var effort = step.ReadsPaper
                ? $"{{ per: media, paper: about {Number(minutes * step.PaperTakes)} min, else: about {Number(minutes)} min }}"
                : $"about {Number(minutes)} min";
            text.AppendLine(CultureInfo.InvariantCulture, $"      {step.Id}:");
            text.AppendLine(CultureInfo.InvariantCulture,
                $"        work: {{ by: {step.By}, effort: {effort}, systems: [core], evidence: {Word(step.Minutes)} }}");
            text.AppendLine(CultureInfo.InvariantCulture, $"        traits: {{ {step.Traits} }}");
            text.AppendLine("        transitions:");
            if (step.Back is { } back)
                text.AppendLine(CultureInfo.InvariantCulture,
                    $"          - {{ event: incomplete, target: asked-{step.Id}, probability: {Number(Math.Min(LongestShareBack * 2, value(back)))}, evidence: {Word(back)} }}");
            text.AppendLine(CultureInfo.InvariantCulture,
                $"          - {{ event: done-{step.Id}, target: {next}{(step.Back is null ? "" : ", probability: rest")} }}");
            if (step.Back is not null)
            {
                text.AppendLine(CultureInfo.InvariantCulture, $"      asked-{step.Id}:");
                text.AppendLine(CultureInfo.InvariantCulture, $"        wait: about {Number(value(step.Answer))} d");
                text.AppendLine(CultureInfo.InvariantCulture, $"        evidence: {Word(step.Answer)}");
                text.AppendLine(CultureInfo.InvariantCulture,
                    $"        transitions: [ {{ event: answered-{step.Id}, target: {step.Id} }} ]");
            }
        }

        text.AppendLine("      done: { type: final }");
    }

    // Most figures are guesses.
    public static EvidenceClass Class(Chance chance) =>
        chance.Uniform() switch { < 0.6 => EvidenceClass.Guess, < 0.9 => EvidenceClass.Interview, _ => EvidenceClass.Measured };

    private static string Word(SaidFigure figure) =>
        figure.Evidence switch { EvidenceClass.Guess => "guess", EvidenceClass.Interview => "interview", _ => "measured" };

    private sealed record StepPlan
    {
        public required string Id { get; init; }

        public required string By { get; init; }

        public required SaidFigure Minutes { get; init; }

        public required SaidFigure Answer { get; init; }

        public SaidFigure? Back { get; init; }

        public bool ReadsPaper { get; init; }

        public double PaperTakes { get; init; }

        public required string Traits { get; init; }

        public static StepPlan Draw(string flow, string id, Chance chance)
        {
            var rules = id switch
            {
                "approve" => "judgement",
                "assess" => chance.OneOf("experience", "known", "judgement"),
                _ => chance.OneOf("written", "written", "known", "experience")
            };
            var authority = id switch { "approve" => "decision", "check" => "check", _ => "none" };
            var reads = id is "receive" or "register" && chance.Is(0.8);
            var input = reads ? "{ from: media }" : chance.OneOf("{ screen: 1 }", "{ screen: 1 }", "{ paper: 0.3, screen: 0.7 }");
            var stickers = chance.Is(0.5) ? $", stickers: {{ burden: {chance.Whole(1, 5)} }}" : "";
            return new StepPlan
            {
                Id = id,
                By = id switch { "approve" => "manager", "receive" => chance.OneOf("counter", "clerk"), _ => "clerk" },
                Minutes = new SaidFigure($"{flow}/{id}: effort", "time", Class(chance), id is "approve"
                    ? chance.Between(2, 8) : chance.Between(5, 35)),
                Answer = new SaidFigure($"{flow}/{id}: answer", "time", Class(chance), chance.Between(1, 6)),
                Back = id is "receive" or "assess" or "check" && chance.Is(0.6)
                    ? new SaidFigure($"{flow}/{id}: back", "share", Class(chance), chance.Between(0.03, LongestShareBack)) : null,
                ReadsPaper = reads,
                PaperTakes = chance.Between(1.2, 2.5),
                Traits = string.Create(CultureInfo.InvariantCulture,
                    $"rules: {rules}, input: {input}, layout: {chance.OneOf("one", "few", "many")}, hand-backs: 1 in {chance.Whole(8, 40)}, mistakes: {chance.Whole(1, 4)} per month, rework: 20 min, authority: {authority}, personal-data: personal, manual: {chance.OneOf("written", "partly")}, maintained-by: 係{stickers}"),
            };
        }
    }
}
