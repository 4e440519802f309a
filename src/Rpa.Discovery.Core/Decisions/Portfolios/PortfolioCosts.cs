using Rpa.Discovery.Calendars;
using Rpa.Discovery.Comparisons.Candidates;
using Rpa.Discovery.Comparisons.Effects;
using Rpa.Discovery.Decisions.Aims;
using Rpa.Discovery.Decisions.Costs;
using Rpa.Discovery.Formats;
using Rpa.Discovery.Formats.Writing;
using Rpa.Discovery.Model;
using Rpa.Discovery.Model.Bots;
using Rpa.Discovery.Model.Changes;
using Rpa.Discovery.Wording;

namespace Rpa.Discovery.Decisions.Portfolios;

/// <summary>Sorts what candidates cost into what each pays alone and what several share: bots, floating licences, machines.</summary>
internal sealed class PortfolioCosts
{
    private static readonly EffectSamples NoEffect = new()
    {
        Replications = 0,
        HoursReleased = [],
        OvertimeAvoided = [],
        TemporaryAvoided = [],
        Freed = [],
        LateAvoided = [],
        WaitingRemoved = [],
        Cashed = [],
        PermanentCostAdded = [],
        BurdenRemoved = [],
    };

    private readonly Department _department;
    private readonly IReadOnlyList<CandidateScore> _scores;
    private readonly IReadOnlyList<Bot>[] _bots; // [candidate], with a price each
    private readonly List<(Bot Bot, decimal Licence, double Utilization)> _shared = [];
    private readonly List<CostPart> _parts = [];

    public PortfolioCosts(Department department, IReadOnlyList<CandidateScore> scores, int? floatingLicences)
    {
        _department = department;
        _scores = scores;
        var users = scores.SelectMany(s => (s.Compared.Candidate.Scenario?.Bots ?? []).Select(b => b.Id))
            .GroupBy(id => id, StringComparer.Ordinal).ToDictionary(g => g.Key, g => g.Count(), StringComparer.Ordinal);
        var items = new CostProfile[scores.Count];
        _bots = [.. scores.Select(s => s.Compared.Candidate.Scenario is { } scenario
            ? ConventionalCosts.Priced(scenario, department).Bots : [])];
        PartsOf = new ulong[scores.Count];
        BuildsOf = new int[scores.Count];
        for (var i = 0; i < scores.Count; i++)
        {
            var costs = new decimal[Conventions.Years + 1];
            foreach (var year in scores[i].Business.Years)
                costs[year.Year] += year.Saved - year.Net;
            foreach (var bot in _bots[i])
            {
                var own = BusinessCaseReckoner.Of(new Scenario { Id = bot.Id, Bots = [bot] }, department, NoEffect,
                    drawn: new ChangeCosts(0, 0), benefitYears: scores[i].Business.BenefitYears).Years;
                if (!(users[bot.Id] > 1 || bot.Licence is null or { PerMachine: false } or { Machines.Count: > 0 })
                    || (Part(bot) < 0 && _shared.Count == PortfolioProblem.MostItems))
                {
                    BuildsOf[i] += own[0].Build > 0 ? 1 : 0;
                    continue;
                }

                var part = Part(bot);
                if (part < 0)
                {
                    part = _shared.Count;
                    _shared.Add((bot, bot.Licence?.PerYear ?? 0, UtilizationOf(scores[i], bot)));
                    _parts.Add(new CostPart(
                        new CostProfile(own[0].Build + own[0].Infrastructure, [.. own.Skip(1).Select(y => y.Maintenance)]), bot.Units,
                        own[0].Build > 0 ? 1 : 0));
                }

                PartsOf[i] |= 1UL << part;
                foreach (var year in own)
                    costs[year.Year] -= year.Build + year.Infrastructure + year.Licence + year.Maintenance;
            }

            items[i] = new CostProfile(costs[0], costs[1..]);
        }

        Own = items;
        Licences = [.. Floating(), .. OfMachines()];
        Crowdings = [.. Limited(floatingLicences), .. Machines()];
    }

    /// <summary>What each candidate costs beside the parts.</summary>
    public IReadOnlyList<CostProfile> Own { get; }

    /// <summary>The parts that each candidate uses.</summary>
    public ulong[] PartsOf { get; }

    /// <summary>How many bots each has to have built beside the parts.</summary>
    public int[] BuildsOf { get; }

    public IReadOnlyList<CostPart> Parts => _parts;

    public IReadOnlyList<LicenceGroup> Licences { get; }

    public IReadOnlyList<Crowding> Crowdings { get; }

    /// <summary>Whether two candidates mean different bots by the same id, so that they cannot stand side by side.</summary>
    public static bool Contradict(Candidate one, Candidate other) => one.Scenario!.Bots.Any(a =>
        other.Scenario!.Bots.FirstOrDefault(b => string.Equals(a.Id, b.Id, StringComparison.Ordinal)) is { } b && !ReferenceEquals(a, b)
            && !string.Equals(Written(a), Written(b), StringComparison.Ordinal));

    private static string Written(Bot bot) => ScenarioYaml.Write(new Scenario { Id = "bot", Bots = [bot] }, YamlForm.Canonical);

    private int Part(Bot bot) => _shared.FindIndex(s => string.Equals(s.Bot.Id, bot.Id, StringComparison.Ordinal));

    private static double UtilizationOf(CandidateScore score, Bot bot) =>
        score.Compared.ToBe?.Bots.FirstOrDefault(b => string.Equals(b.Id, bot.Id, StringComparison.Ordinal))?.Utilization.Mean ?? 1;

    private WorkCalendar CalendarOf(Bot bot) => _department.FindCalendar(bot.Calendar ?? "")?.Hours ?? WorkCalendar.Always;

    private IEnumerable<(ulong Bit, Bot Bot, decimal Licence, double Utilization)> All() =>
        _shared.Select((s, p) => (1UL << p, s.Bot, s.Licence, s.Utilization));

    private static bool IsFloating(Bot bot) => bot.Licence is null or { PerMachine: false };

    // One price, one product.
    private IEnumerable<LicenceGroup> Floating() =>
        from bot in All()
        where IsFloating(bot.Bot)
        group bot by bot.Licence into priced
        select new LicenceGroup(priced.Key, TimeWindows.Of([.. priced.Select(b => (b.Bit, CalendarOf(b.Bot)))]));

    // A licence that is bound to a machine is paid once for the machine; without a named machine each bot has its own.
    private IEnumerable<LicenceGroup> OfMachines() =>
        from bot in All()
        where !IsFloating(bot.Bot)
        group bot by (Where: bot.Bot.Licence!.Machines.Count > 0 ? string.Join(' ', bot.Bot.Licence.Machines) : "bot " + bot.Bot.Id,
            bot.Licence) into bound
        select new LicenceGroup(bound.Key.Licence, [.. bound.Select(b => b.Bit)]);

    private IEnumerable<Crowding> Limited(int? licences)
    {
        var floating = All().Where(b => IsFloating(b.Bot)).ToList();
        if (licences is not { } limit || floating.Count == 0)
            yield break;
        yield return new Crowding(
            PortfolioWords.Licences.With(limit), TimeWindows.Of([.. floating.Select(b => (b.Bit, CalendarOf(b.Bot)))]),
            [.. _shared.Select(s => (double)s.Bot.Units)], limit);
    }

    // A machine is taken while a bot runs: at no time may they ask for more of it than there is.
    private IEnumerable<Crowding> Machines() =>
        from bot in All()
        where bot.Bot.Licence is { PerMachine: true, Machines.Count: > 0 }
        group bot by string.Join(", ", bot.Bot.Licence!.Machines) into bound
        select new Crowding(
            PortfolioWords.Machine.With(bound.Key),
            TimeWindows.Of([.. bound.Select(b => (b.Bit, CalendarOf(b.Bot)))]),
            [.. _shared.Select(s => s.Utilization * s.Bot.Units)],
            bound.First().Bot.Licence!.Machines.Count);
}
