using Rpa.Discovery.Contracts;
using Rpa.Discovery.Runner.Arguments;
using Rpa.Discovery.Wording;

namespace Rpa.Discovery.Runner.Commands;

/// <summary>When each goal breaks in the years to come, and what holds it.</summary>
internal sealed class OutlookCommand() : RunnerCommand("outlook", OutlookWords.Does)
{
    private const int UsualYears = 10;
    private const int UsualTried = 12;
    private const int UsualFiles = 75;
    private readonly Words _file = new("FILE", RunnerWords.FileArgument);
    private readonly CliOption _years = CliOption.Of("--years", "N", OutlookWords.YearsHelp);
    private readonly CliOption _population = CliOption.Of("--population", "FILE.csv", OutlookWords.PopulationHelp);
    private readonly CliOption _tried = CliOption.Of("--tried", "N", OutlookWords.TriedHelp);
    private readonly CliOption _files = CliOption.Of("--files", "N", OutlookWords.FilesHelp);
    private readonly ResultFiles _out = new();
    private readonly PortfolioChoices _limits = new();
    private readonly StudyChoices _study = new();

    public override IReadOnlyList<Words> Arguments => [_file];

    public override IReadOnlyList<CliOption> Choices => [_years, _population, _tried, _files, _out.Option, .. _limits.OfStudies,
        .. _study.OfPortfolios];

    public override int Run(Session session)
    {
        _study.Check(session);
        var years = session.Text(_years) is { } said ? SpokenOptions.SmallCount(_years.Name, said, 1) : UsualYears;
        if (years > OutlookOrigin.MostYears)
            throw new UsageException(OutlookWords.NotYears, _years.Name, OutlookOrigin.MostYears, session.Text(_years)!);
        var asked = new OutlookOrigin(years, session.Text(_tried) is { } tried ? SpokenOptions.SmallCount(_tried.Name, tried, 1)
            : UsualTried,
            session.Text(_files) is { } files ? SpokenOptions.SmallCount(_files.Name, files, 0) : UsualFiles, session.Text(_population));
        var limits = _limits.OfStudy(session);
        var outputs = _out.Asked(session);
        var path = session.Texts(_file.Argument)[0];
        var file = _study.Department(session, path);
        var options = _study.OptionsFor(session, file, path, limits);
        var result = session.Calculate((progress, interrupted) => AutomationStudy.Of(file, session.Loggers).Outlook(asked, options,
            progress, interrupted));
        return ResultFiles.Give(session, outputs, new(result.Page, () => result.ToJson(session.Language, session.WithPerformance))
        {
            Findings = result.Diagnostics
        });
    }
}
