using System.Globalization;
using Rpa.Discovery.Contracts;
using Rpa.Discovery.Decisions.Aims;
using Rpa.Discovery.Diagnostics;
using Rpa.Discovery.Diagnostics.Catalogue;
using Rpa.Discovery.Formats;
using Rpa.Discovery.Formats.Ballots;
using Rpa.Discovery.Ranking.Weighing;
using Rpa.Discovery.Wording;

namespace Rpa.Discovery.Runner.Arguments;

/// <summary>Reads weights: <c>time=2, overtime=1</c>, or one person's ballot file.</summary>
internal static class WeightsText
{
    public static bool IsFile(string weights) =>
        weights.EndsWith(".yaml", StringComparison.OrdinalIgnoreCase) || weights.EndsWith(".yml", StringComparison.OrdinalIgnoreCase);

    public static GivenWeights Read(Session session, string option, string line)
    {
        if (IsFile(line))
        {
            return Ballots(session, line) is [var one]
                ? new(one.Weights, line)
                : throw new DepartmentException([RunnerRules.SeveralBallots.At(new SourceSpan(line, 1, 1), line)]);
        }

        var weights = new Dictionary<string, double>(StringComparer.Ordinal);
        foreach (var part in SpokenOptions.Narrow(line)
            .Split([',', '、'], StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
        {
            if (part.Split(['=', ':'], StringSplitOptions.TrimEntries) is not [var aim, var number])
                throw NotWeights(option, line);
            if (!Criteria.Ids.Contains(aim, StringComparer.Ordinal))
                throw NotWeights(option, line, new MessagePart(RunnerWords.NotAnAim, aim, NearestName.To(aim, Criteria.Ids) is { } near
                    ? new MessagePart(RunnerWords.DidYouMean, near) : ""));
            if (!double.TryParse(number, NumberStyles.AllowDecimalPoint | NumberStyles.AllowExponent, CultureInfo.InvariantCulture,
                out var weight) || !double.IsFinite(weight))
                throw NotWeights(option, line, new MessagePart(RunnerWords.NotAWeight, aim, number));
            if (!weights.TryAdd(aim, weight))
                throw NotWeights(option, line, new MessagePart(RunnerWords.AimTwice, aim));
        }

        return weights.Values.Any(w => w > 0) ? new(Weights.Direct(weights), null)
            : throw NotWeights(option, line, weights.Count > 0 ? new MessagePart(RunnerWords.NothingWeighs) : null);
    }

    /// <summary>Ballots of a file; comparisons that contradict each other are counted all the same, and said.</summary>
    public static IReadOnlyList<Preferences> Ballots(Session session, string path)
    {
        var read = BallotYaml.Read(path);
        var ballots = read.ValueOrThrow();
        session.Warn(read.Diagnostics);
        return ballots;
    }

    private static UsageException NotWeights(string option, string line, MessagePart? why = null) =>
        new(RunnerWords.NotWeights, option, string.Join(", ", Criteria.Ids), line, why ?? (object)"");
}
