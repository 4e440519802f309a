using System.Globalization;
using Rpa.Discovery.Calendars;
using Rpa.Discovery.Decisions.Portfolios;
using Rpa.Discovery.Wording;

namespace Rpa.Discovery.Runner.Arguments;

/// <summary>What a portfolio has to keep to, as it is said on the command line.</summary>
internal sealed class PortfolioCliOptions
{
    private readonly CliOption _budget = CliOption.Of("--budget", "N|2027=N,…", RunnerWords.BudgetHelp);
    private readonly CliOption _years = CliOption.Of("--years", "N", RunnerWords.YearsHelp);
    private readonly CliOption _builds = CliOption.Of("--builds", "N|0,1,2", RunnerWords.BuildsHelp);
    private readonly CliOption _licences = CliOption.Of("--licences", "N", RunnerWords.LicencesHelp);
    private readonly CliOption _requires = CliOption.Many("--requires", "A=B", RunnerWords.RequiresHelp);

    /// <summary>What a study takes: the budget makes it plan too.</summary>
    public IReadOnlyList<CliOption> OfStudies => [_budget];

    /// <summary>What makes a study plan.</summary>
    public CliOption Budget => _budget;

    /// <summary>The limits of a study; null when it is not to plan.</summary>
    public PortfolioConstraints? OfStudy(Session session) => session.Has(_budget) ? Of(session) : null;

    public IReadOnlyList<CliOption> All => [_budget, _years, _builds, _licences, _requires];

    public PortfolioConstraints Of(Session session)
    {
        var budget = session.Text(_budget);
        var constraints = new PortfolioConstraints
        {
            BudgetPerYear = budget is null || budget.Contains('=', StringComparison.Ordinal)
                || budget.Contains('＝', StringComparison.Ordinal) ? null : Money(budget, budget),
            Years = session.Text(_years) is { } years ? Years(years) : null,
            BuildsByQuarter = session.Text(_builds) is { } builds ? Builds(builds) : [],
            FloatingLicences = session.Text(_licences) is { } licences ? SpokenOptions.SmallCount(_licences.Name, licences, 0) : null,
            Requires = Needs(session.Texts(_requires)),
        };
        if (budget is null || constraints.BudgetPerYear is not null)
            return constraints;
        foreach (var part in budget.Split([',', '、', '，'], StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
        {
            if (part.Split(['=', '＝'], StringSplitOptions.TrimEntries) is not [var year, var money] || Year(year) is not { } fiscal
                || !constraints.Budget.TryAdd(fiscal, Money(money, budget)))
                throw new UsageException(RunnerWords.NotABudget, _budget.Name, budget);
        }

        return constraints.Budget.Count > 0 ? constraints : throw new UsageException(RunnerWords.NotABudget, _budget.Name, budget);
    }

    private int Years(string text) => SpokenOptions.SmallCount(_years.Name, text, 1) is var years and <= 10
        ? years : throw new UsageException(RunnerWords.NotYears, _years.Name, text);

    private static int? Year(string text)
    {
        var narrow = SpokenOptions.Narrow(text);
        if (FiscalYear.TryParse(narrow, out var dates))
            return FiscalYear.Of(dates.Start);
        return narrow.Length == 4 && int.TryParse(narrow, NumberStyles.None, CultureInfo.InvariantCulture, out var year) && year is >= 1
            and <= 9000 ? year : null;
    }

    // 6000000, 600万, 1.2億.
    private decimal Money(string text, string all)
    {
        var narrow = SpokenOptions.Narrow(text).TrimEnd('円');
        var factor = narrow.EndsWith('万') ? 10_000m : narrow.EndsWith('億') ? 100_000_000m : 1m;
        return decimal.TryParse(narrow.TrimEnd('万', '億'), NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var money)
            && money < 1e15m
            ? money * factor
            : throw new UsageException(RunnerWords.NotABudget, _budget.Name, all);
    }

    private IReadOnlyList<int> Builds(string text)
    {
        List<int> builds = [];
        foreach (var part in SpokenOptions.Narrow(text).Split([',', '、'], StringSplitOptions.TrimEntries))
        {
            if (!int.TryParse(part, NumberStyles.None, CultureInfo.InvariantCulture, out var count))
                throw new UsageException(RunnerWords.NotBuilds, _builds.Name, text);
            builds.Add(count);
        }

        return builds;
    }

    private Dictionary<string, IReadOnlyList<string>> Needs(IReadOnlyList<string> said)
    {
        var needs = new Dictionary<string, IReadOnlyList<string>>(StringComparer.Ordinal);
        foreach (var text in said)
        {
            if (text.Split('=', StringSplitOptions.TrimEntries) is not [{ Length: > 0 } one, { Length: > 0 } others])
                throw new UsageException(RunnerWords.NotNeeds, _requires.Name, text);
            needs[one] = [.. needs.GetValueOrDefault(one) ?? [],
                .. others.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)];
        }

        return needs;
    }
}
