using Rpa.Discovery.Diagnostics;
using Rpa.Discovery.Formats.Pilots;
using Rpa.Discovery.Randomness;

namespace Rpa.Discovery.Tests.Verification;

/// <summary>Draws pilots of a truth that is known, by laws and seeds of its own: what people and the bot would write down.</summary>
internal sealed record DrawnPilot
{
    public double BotMinutes { get; init; } = 2.4;

    public double Coverage { get; init; } = 0.75;

    public double Exceptions { get; init; } = 0.14;

    public double Failures { get; init; } = 0.03;

    public double ReturnMinutes { get; init; } = 8;

    public double HandMinutes { get; init; } = 6.6;

    public double Variation { get; init; } = 0.5;

    public int Cases { get; init; } = 150;

    /// <summary>One pilot.</summary>
    public PilotLog Draw(int number)
    {
        var rows = new List<PilotRow>();
        var replication = Keys.Replication(20261001, number);
        for (var i = 0; i < Cases; i++)
        {
            double Uniform(string what) => Keys.Uniform(Keys.Draw(replication, Keys.Name(what, DrawPurpose.Generate), (ulong)i));
            double Minutes(double mean, string what)
            {
                var sigma = Math.Sqrt(Math.Log(1 + (Variation * Variation)));
                var u = Uniform(what);
                return mean * Math.Exp((sigma * NormalLaw.Quantile(u, 1 - u)) - (sigma * sigma / 2));
            }

            void Add(string by, double minutes, PilotOutcome outcome) => rows.Add(new PilotRow
            {
                Number = rows.Count + 2, Case = $"{i + 1}", By = by, Minutes = minutes, Outcome = outcome,
                Start = new DateTime(2026, 10, 1, 9, 0, 0).AddDays(i / 12).AddMinutes(i % 12 * 15),
                Place = new SourceSpan("pilot.csv", rows.Count + 2, 1),
            });

            if (!(Uniform("coverage") < Coverage))
            {
                Add("clerk", Minutes(HandMinutes, "hand"), PilotOutcome.Done);
                continue;
            }

            var fate = Uniform("fate");
            var outcome = fate < Exceptions ? PilotOutcome.Exception : fate < Exceptions + Failures
                ? PilotOutcome.Failure : PilotOutcome.Done;
            Add("bot", Minutes(BotMinutes, "bot") * (outcome == PilotOutcome.Failure ? 0.5 : 1), outcome);
            if (outcome != PilotOutcome.Done)
                Add("clerk", Minutes(ReturnMinutes, "return"), PilotOutcome.Done);
        }

        return new PilotLog(rows);
    }

    /// <summary>The hours a year that are really released of a step with so many cases, where today's time of a covered case is off by the
    /// factor of the time by hand.</summary>
    public double HoursReleased(double visits, double saidHandMinutes, double saidTodayMinutes) =>
        visits / 60 * Coverage * ((saidTodayMinutes * HandMinutes / saidHandMinutes) - ((Exceptions + Failures) * ReturnMinutes));
}
