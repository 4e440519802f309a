using Rpa.Discovery.Calendars;
using Rpa.Discovery.Contracts;
using Rpa.Discovery.Formats.BallotTables;
using Rpa.Discovery.Model.Quantities;
using Rpa.Discovery.Model.Study;
using Rpa.Discovery.Ranking;
using Rpa.Discovery.Ranking.Methods;
using Rpa.Discovery.Wording;

namespace Rpa.Discovery.Runner.Arguments;

/// <summary>Options of a request on the command line: how each is read follows from what it gives.</summary>
/// <param name="options">Some of a request's.</param>
internal sealed class RequestCliOptions(IEnumerable<SpokenOption> options)
{
    private readonly List<(SpokenOption Spoken, CliOption Option)> _all =
    [
        .. options.Select(spoken => (spoken, spoken switch
        {
            { Value: null } => CliOption.Switch(spoken.Name, spoken.Help),
            SpokenOption<IReadOnlyList<string>> => CliOption.Many(spoken.Name, spoken.Value, spoken.Help),
            _ => CliOption.Of(spoken.Name, spoken.Value, spoken.Help),
        })),
    ];

    /// <param name="options">Some of a request's, those that can be said.</param>
    public RequestCliOptions(IEnumerable<RequestOption> options)
        : this(options.Select(o => o.Spoken).OfType<SpokenOption>())
    {
    }

    public IEnumerable<CliOption> All => _all.Select(o => o.Option);

    /// <summary>Those that such commands know.</summary>
    public IReadOnlyList<CliOption> Of(Askers askers) =>
        [.. _all.Where(o => (o.Spoken.Askers & askers) == askers).Select(o => o.Option)];

    public CliOption this[string name] => _all.First(o => o.Option.Name == name).Option;

    /// <summary>The request with what the command line says; without a department only what needs no file.</summary>
    public Request Read(Session session, Request request, DepartmentFile? file)
    {
        if (_all.FirstOrDefault(o => o.Spoken.IsNeeded && !session.Has(o.Option)).Option is { } missing)
            throw session.Missing(missing.Shown);
        var given = _all.Where(o => session.Has(o.Option)).ToList();
        foreach (var (spoken, option) in given)
        {
            if (spoken.NotWith.Select(name => this[name]).FirstOrDefault(session.Has) is { } other)
                throw new UsageException(RunnerWords.NotTogether, option.Name, other.Name);
        }

        return given.Aggregate(request, (asked, o) => o.Spoken is SpokenOption<IReadOnlyList<string>> several
            ? several.Put(asked, session.Texts(o.Option))
            : Read(session, o.Spoken, o.Spoken.Value is null ? "" : session.Text(o.Option)!, asked, file));
    }

    private static Request Read(Session session, SpokenOption spoken, string said, Request asked, DepartmentFile? file)
    {
        var name = spoken.Name;
        return spoken switch
        {
            SpokenOption<bool> option => option.Put(asked, true),
            SpokenOption<string> option => option.Put(asked, said),
            SpokenOption<int> { Most: < int.MaxValue } option =>
                option.Put(asked, (int)SpokenOptions.Count(name, said, option.Least, option.Most)),
            SpokenOption<int> option => option.Put(asked, SpokenOptions.SmallCount(name, said, option.Least)),
            SpokenOption<long> option => option.Put(asked, SpokenOptions.Count(name, said, option.Least, option.Most)),
            SpokenOption<double> option => option.Put(asked, SpokenOptions.Positive(name, said)),
            SpokenOption<DateRange> option => option.Put(asked, SpokenOptions.Period(name, said)),
            SpokenOption<TimeAmount> option => option.Put(asked, SpokenOptions.Duration(name, said)),
            SpokenOption<TimeAmount?> option => option.Put(asked, string.Equals(said, "auto", StringComparison.OrdinalIgnoreCase)
                ? null : SpokenOptions.Duration(name, said, allowZero: true)),
            SpokenOption<ReplicationPlan> option => option.Put(asked, SpokenOptions.Replications(name, said)),
            SpokenOption<IRankingMethod> option => option.Put(asked, Method(name, said)),
            SpokenOption<GivenWeights> option => file is null && WeightsText.IsFile(said) ? asked
                : option.Put(asked, WeightsText.Read(session, name, said)),
            SpokenOption<HeardVoices> option => file is null ? asked : option.Put(asked, Heard(session, said, file)),
            SpokenOption<GivenGroup> option => file is null ? asked : option.Put(asked, Group(session, said, file)),
            _ => throw new InvalidOperationException($"Nothing reads {name}."),
        };
    }

    private static IRankingMethod Method(string option, string name) => RankingMethods.Find(name)
        ?? throw new UsageException(RunnerWords.NoSuchMethod, option, string.Join(", ", RankingMethods.All.Select(m => m.Name)), name,
            RankingMethods.Nearest(name) is { } near ? new MessagePart(RunnerWords.DidYouMean, near) : "");

    private static GivenGroup Group(Session session, string path, DepartmentFile file)
    {
        if (!BallotFiles.IsTables(path))
            return new GivenGroup(WeightsText.Ballots(session, path), null);
        var heard = Heard(session, path, file);
        return new GivenGroup(heard.Ballots, heard);
    }

    private static HeardVoices Heard(Session session, string path, DepartmentFile file)
    {
        var heard = BallotFiles.Read(path, file.Department).ValueOrThrow();
        session.Warn(heard.Findings);
        return heard;
    }
}
