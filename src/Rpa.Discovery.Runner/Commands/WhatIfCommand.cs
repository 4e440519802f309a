using Rpa.Discovery.Comparisons.Effects;
using Rpa.Discovery.Contracts;
using Rpa.Discovery.Diagnostics;
using Rpa.Discovery.Model.Study;
using Rpa.Discovery.Pages;
using Rpa.Discovery.Reports;
using Rpa.Discovery.Runner.Arguments;
using Rpa.Discovery.Validation;
using Rpa.Discovery.Wording;

namespace Rpa.Discovery.Runner.Commands;

/// <summary>Compares a department with scenarios, or with other values of its file, on the same cases.</summary>
internal sealed class WhatIfCommand() : RunnerCommand("whatif", RunnerWords.WhatIfDoes)
{
    private readonly CliArgument _file = new("FILE", RunnerWords.FileArgument);
    private readonly CliOption _scenario = CliOption.Many("--scenario", "FILE", ComparisonWords.ScenariosHelp);
    private readonly CliOption _sweep = CliOption.Of("--sweep", "PATH=VALUES", ComparisonWords.SweepHelp);
    private readonly CliOption _goal = CliOption.Of("--goal", "'FIGURE <= N'", ComparisonWords.GoalHelp);
    private readonly CliOption _by = CliOption.Of("--by", "PATH[=FROM..TO]", ComparisonWords.ByHelp);
    private readonly CliOption _csv = CliOption.Of("--csv", "FILE", ComparisonWords.CsvHelp);
    private readonly SimulationCliOptions _simulation = new();

    public override IReadOnlyList<CliArgument> Arguments => [_file];

    public override IReadOnlyList<CliOption> Options => [_scenario, _sweep, _goal, _by, _csv, .. _simulation.All];

    public override int Run(Session session)
    {
        _simulation.Check(session);
        var path = session.Texts(_file.Argument)[0];
        var scenarioPaths = session.Texts(_scenario);
        var sweep = session.Text(_sweep) is { } text ? SweepText.Read(_sweep.Name, text) : null;
        var goal = session.Text(_goal) is { } wanted ? GoalOption.Read(_goal.Name, wanted) : null;
        if (session.Has(_goal) != session.Has(_by))
            throw new UsageException(ComparisonWords.GoalNeedsBy, _goal.Name, _by.Name);
        Refuse(session, _sweep, _scenario);
        Refuse(session, _goal, _scenario);
        Refuse(session, _goal, _sweep);
        if (sweep is null && goal is null && scenarioPaths.Count == 0)
            throw new UsageException(ComparisonWords.NeedsOne, Name, _scenario.Shown, _sweep.Shown, _goal.Shown);
        var by = session.Text(_by) is { } number ? GoalOption.By(_by.Name, number) : default;
        var csv = session.Text(_csv);
        if (csv is not null && session.Files.Problems([csv]) is { Count: > 0 } problems)
            return session.Refuse(problems);
        var file = InputFiles.Department(session, path);
        session.Input = InputFiles.Input(path, [.. file.Files, .. scenarioPaths]);
        var options = _simulation.OptionsFor(session, file.Study);
        var kind = file.Study?.Kind ?? StudyKind.Terminating;
        if (goal is not null)
        {
            var request = GoalRequest.Of(goal, by.Path, by.Range, path, file.Department);
            var found = session.Calculate((progress, interrupted) =>
                request.Find(path, file.Department, options, progress, session.Loggers, interrupted));
            return Say(session, csv, found.All, () =>
                ResultDocuments.WhatIf(file, options, found, session.Language, session.WithPerformance), () => GoalPage.Of(found, kind));
        }

        var variants = sweep?.VariantsOf(path) ?? Scenarios(session, file, path, scenarioPaths);
        var all = session.Calculate((progress, interrupted) =>
            SideBySide.Of(file.Department, variants, options, progress, session.Loggers, interrupted));
        return Say(session, csv, all, () =>
            ResultDocuments.WhatIf(file, options, all, sweep is null ? null : new WhatIfOrigin(sweep), session.Language,
                session.WithPerformance),
            () => sweep is null && all.Variants is [var only]
                ? ComparisonPage.Of(all, only, kind) : SideBySidePage.Of(all, sweep is null ? null : (sweep.Path, sweep.Said(path)), kind));
    }

    private static int Say(Session session, string? csv, SideBySide all, Func<byte[]> document, Func<Page> page)
    {
        if (csv is not null)
            session.Files.Write(csv, ComparisonsCsv.Of(all));
        if (session.Json)
        {
            Report.Json(session, document());
        }
        else
        {
            session.Show(page());
            session.Warn([.. all.AsIs.Diagnostics.Concat(all.Variants.SelectMany(v => v.ToBe.Diagnostics))
                .DistinctBy(d => (d.Code, d.Message))]);
        }

        if (csv is not null)
            session.SayWrote(csv);
        return ExitCode.Fine;
    }

    private static void Refuse(Session session, CliOption one, CliOption other)
    {
        if (session.Has(one) && session.Has(other))
            throw new UsageException(RunnerWords.NotTogether, one.Name, other.Name);
    }

    private static IReadOnlyList<Variant> Scenarios(Session session, DepartmentFile file, string path, IReadOnlyList<string> paths)
    {
        var scenarios = paths.Select(p => InputFiles.Scenario(p, path)).ToList();
        if (scenarios.GroupBy(s => s.Id, StringComparer.Ordinal).FirstOrDefault(g => g.Count() > 1) is { } twice)
            throw new UsageException(RunnerWords.ScenarioTwice, twice.Key);
        foreach (var scenario in scenarios)
            session.Warn([.. ScenarioCheck.Findings(file, scenario).Where(f => f.Severity == Severity.Warning)]);
        return [.. scenarios.Select(s => Variant.Of(file.Department, s))];
    }
}
