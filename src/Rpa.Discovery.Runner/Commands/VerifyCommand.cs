using Rpa.Discovery.Contracts;
using Rpa.Discovery.Diagnostics;
using Rpa.Discovery.Diagnostics.Catalogue;
using Rpa.Discovery.Formats;
using Rpa.Discovery.Formats.Pilots;
using Rpa.Discovery.Formats.Yaml;
using Rpa.Discovery.Model.Changes;
using Rpa.Discovery.Model.Study;
using Rpa.Discovery.Reports;
using Rpa.Discovery.Runner.Arguments;
using Rpa.Discovery.Wording;

namespace Rpa.Discovery.Runner.Commands;

/// <summary>A pilot beside the prediction; or, before it, how many cases it needs.</summary>
internal sealed class VerifyCommand() : RunnerCommand("verify", PilotWords.Does)
{
    private readonly CliArgument _file = new("FILE", RunnerWords.FileArgument);
    private readonly CliOption _pilot = CliOption.Of("--pilot", "CSV", PilotWords.PilotHelp);
    private readonly CliOption _candidate = CliOption.Of("--candidate", "ID", PilotWords.CandidateHelp);
    private readonly ResultFiles _out = new(PilotWords.OutHelp, ".yaml", ".yml");
    private readonly CliOption _noRanking = CliOption.Switch("--no-ranking", PilotWords.NoRankingHelp);
    private readonly CliOption _size = CliOption.Switch("--sample-size", PilotWords.SizeHelp);
    private readonly CliOption _power = CliOption.Of("--power", "80%", PilotWords.PowerHelp);
    private readonly CliOption _within = CliOption.Of("--within", "10%", PilotWords.WithinHelp);
    private readonly StudyCliOptions _study = new();

    public override IReadOnlyList<CliArgument> Arguments => [_file];

    public override IReadOnlyList<CliOption> Options => [_pilot, _candidate, _out.Option, _noRanking, _size, _power, _within,
        .. _study.All];

    public override int Run(Session session)
    {
        _study.Check(session);
        var path = session.Texts(_file.Argument)[0];
        var pilot = session.Text(_pilot);
        if (pilot is null == !session.Has(_size))
            throw new UsageException(pilot is null ? PilotWords.NeedsOne : RunnerWords.NotTogether,
                pilot is null ? [Name, _pilot.Shown, _size.Shown] : [_pilot.Name, _size.Name]);
        return pilot is null ? Size(session, path) : Verify(session, path, pilot);
    }

    private int Size(Session session, string path)
    {
        foreach (var option in new[] { _out.Option, _noRanking }.Where(session.Has))
            throw new UsageException(PilotWords.OnlyWith, option.Name, _pilot.Name);
        var power = session.Text(_power) is { } p ? SpokenOptions.Share(_power.Name, p, 0.5, 0.99) : 0.8;
        var within = session.Text(_within) is { } w ? SpokenOptions.Share(_within.Name, w, 0.01, 0.5) : 0.1;
        var file = _study.Department(session, path);
        var options = _study.OptionsFor(session, file, path, pilot: new PilotRequest(null, session.Text(_candidate), NoRanking: false,
            power, within));
        var study = AutomationStudy.Of(file, session.Loggers);
        var basis = session.Calculate((progress, interrupted) => study.ForPilots(options, progress, interrupted));
        var subject = basis.Chosen(session.Text(_candidate));
        var rows = basis.Size(subject, power, within);
        if (session.Json)
            Report.Json(session, PilotDocuments.Size(file, subject, rows, power, within, study.OriginOf(options), session.Language));
        else
            session.Show(PilotSizePage.Of(subject, rows, power, within));
        return ExitCode.Fine;
    }

    private int Verify(Session session, string path, string pilotPath)
    {
        foreach (var option in new[] { _power, _within }.Where(session.Has))
            throw new UsageException(PilotWords.OnlyWith, option.Name, _size.Name);
        var outputs = _out.Asked(session);
        var file = _study.Department(session, path);
        var read = PilotFile.Read(pilotPath, file.Department.TimeZone);
        if (!read.TryGetValue(out var pilot))
            return session.Refuse(read.Diagnostics);
        var options = _study.OptionsFor(session, file, path, pilot: new PilotRequest(pilotPath, session.Text(_candidate),
            session.Has(_noRanking), null, null));
        var study = AutomationStudy.Of(file, session.Loggers);
        var origin = study.OriginOf(options); // before the files can be edited
        var basis = session.Calculate((progress, interrupted) => study.ForPilots(options, progress, interrupted));
        var subject = basis.Chosen(session.Text(_candidate));
        var result = basis.Verify(pilot, subject, pilotPath, session.Interrupted);
        IReadOnlyList<Diagnostic> findings = [.. read.Diagnostics, .. result.Diagnostics];
        if (!result.TryGetValue(out var verified))
            return session.Refuse(findings);
        var yaml = outputs.Where(IsYaml).Select(o => (Path: o, Text: Written(verified.Measured, o, path))).ToList();
        var ranking = session.Has(_noRanking) || subject.Scenario is null
            ? null : Ranked(session, study, file, path, subject.Scenario, verified.Measured);
        var page = PilotPage.Of(verified, pilot.Rows.Count, ranking, pilot.IsOurLog);
        var given = ResultFiles.Give(session, outputs, new(page, () => PilotDocuments.Verify(file, verified,
            InputFiles.Input(pilotPath, [pilotPath]), pilot.Rows.Count, ranking, outputs, findings, origin, session.Language))
        {
            Own = output => yaml.First(y => y.Path == output).Text
        });
        if (session.Json || session.Quiet)
            return given;
        session.PrintFindings(findings);
        if (yaml is [var first, ..])
            session.Screen.Line(session.Say(PilotWords.Next, path, first.Path));
        return given;
    }

    // The same study twice: with the candidate as it was proposed, and as it was measured. Both stand in it as a scenario of one's own, so
    // that nothing else differs.
    private PilotRanking Ranked(Session session, AutomationStudy study, DepartmentFile file, string path, Scenario proposed,
        Scenario measured)
    {
        StudyResult With(Scenario scenario) =>
            session.Calculate((progress, interrupted) =>
                study.Run(_study.OptionsFor(session, file, path, instead: scenario), progress, interrupted));
        var before = With(proposed);
        var after = before.IsHeldBack ? before : With(measured);
        return before.IsPartial || after.IsPartial
            ? throw new OperationCanceledException(session.Interrupted) : new PilotRanking(before, after);
    }

    // It is read back, and applied, before it is given out.
    private static string Written(Scenario measured, string output, string departmentPath)
    {
        var folder = Path.GetDirectoryName(Path.GetFullPath(output))!;
        // Prices in hours of pay are conventions for want of any; in a file they would be money.
        var bots = measured.Bots.Select(b =>
            b.IsInHoursOfPay ? b with { Build = null, Licence = null, MaintenanceShareOfBuild = [], MaintenancePerYear = [] } : b);
        var text = ScenarioYaml.Write(measured with
        {
            Bots = [.. bots],
            Base = departmentPath == BoundedFile.StandardInput
            ? null : Path.GetRelativePath(folder, Path.GetFullPath(departmentPath)).Replace('\\', '/')
        });
        var read = ScenarioYaml.Parse(text, output);
        return read.HasErrors
            ? throw new DepartmentException(
                [RunnerRules.NotReadBack.At(default, output, read.Diagnostics.First(d => d.Severity == Severity.Error).Message)]) : text;
    }

    private static bool IsYaml(string path) => Path.GetExtension(path).ToUpperInvariant() is ".YAML" or ".YML";
}
