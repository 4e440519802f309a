using Rpa.Discovery.Formats.Maps;
using Rpa.Discovery.Model;
using Rpa.Discovery.Model.Demand;
using Rpa.Discovery.Model.People;
using Rpa.Discovery.Model.Quantities;
using Rpa.Discovery.Model.Workflows;
using Rpa.Discovery.Randomness;
using Rpa.Discovery.Wording;

namespace Rpa.Discovery.Tests.Formats.Maps;

public class MapSnapshotTests
{
    [Test]
    public void Mermaid_Forms_ShowsWhoHowLongAndWhatDecides() => Assert.That(MermaidMap.Write(Forms()), Is.EqualTo("""
        stateDiagram-v2
            % Tax "Division"
            state "Forms" as forms__ {
                [*] --> forms__received : 32 per open day
                state "Receive<br/>Counter, 3 min to 6 min" as forms__received
                state "returned<br/>waiting for the other side, 12 calendar days" as forms__returned
                state "Key in<br/>clerk, unknown" as forms__keyed
                state forms__sorted <<choice>>
                state "entered" as forms__closed
                state "lapsed" as forms__lapsed
                forms__received --> forms__returned : incomplete (12.5 %)
                forms__received --> forms__keyed : complete (the rest, 87.5 %)
                forms__returned --> forms__received : resent
                forms__returned --> forms__lapsed : silent (after 60 calendar days)
                forms__returned --> forms__returned : remind (after 10 working days, starts letter)
                forms__keyed --> forms__sorted : large (amount #62; 100000 and not (channel = web))
                forms__keyed --> forms__closed : done
                forms__sorted --> forms__closed : left (unknown)
                forms__sorted --> forms__lapsed : right (the rest, 90 %)
                forms__closed --> [*]
                forms__lapsed --> [*]
            }
            state "letter" as letter__ {
                [*] --> letter__write
                state "write<br/>clerk and Counter, 12 h a year in all" as letter__write
                state "sent" as letter__sent
                letter__write --> letter__sent : sent
                letter__sent --> [*]
            }
            classDef unknown fill:#fff8dc,stroke:#b8860b,stroke-dasharray:5 5
            class forms__keyed,forms__sorted unknown

        """.ReplaceLineEndings("\n").Replace("% Tax \"Division\"", "%% Tax #34;Division#34;", StringComparison.Ordinal)));

    [Test]
    public void Dot_Forms_ShowsWhoHowLongAndWhatDecides() => Assert.That(DotMap.Write(Forms(), "forms", Language.Japanese), Is.EqualTo("""
        digraph "tax" {
            graph [rankdir=LR, charset="UTF-8", fontname="Noto Sans CJK JP", labelloc=t, nodesep=0.3, label="納税\"課\""]
            node [shape=box, fontname="Noto Sans CJK JP", fontsize=11]
            edge [fontname="Noto Sans CJK JP", fontsize=9]
            subgraph "cluster_forms" {
                graph [label="届出", style=rounded, color=gray60]
                "forms/" [shape=point, width=0.15, label=""]
                "forms/received" [label="受付\n窓口・3分から6分"]
                "forms/returned" [label="returned\n相手方の回答待ち 12暦日", style="rounded,dashed"]
                "forms/keyed" [label="入力\nclerk・不明", style="dashed,filled", fillcolor=lightyellow, color=darkgoldenrod]
                "forms/sorted" [label="sorted", shape=diamond, style="dashed,filled", fillcolor=lightyellow, color=darkgoldenrod]
                "forms/closed" [label="entered", peripheries=2, style="rounded"]
                "forms/lapsed" [label="lapsed", peripheries=2, style="rounded"]
                "forms/" -> "forms/received" [label="1日32件"]
                "forms/received" -> "forms/returned" [label="incomplete (12.5%)"]
                "forms/received" -> "forms/keyed" [label="complete (残り 87.5%)"]
                "forms/returned" -> "forms/received" [label="resent"]
                "forms/returned" -> "forms/lapsed" [label="silent (60暦日後)", style=dashed]
                "forms/returned" -> "forms/returned" [label="remind (10営業日後, 「letter」を始める)", style=dashed]
                "forms/keyed" -> "forms/sorted" [label="large (amount > 100000 and not (channel = web))"]
                "forms/keyed" -> "forms/closed" [label="done"]
                "forms/sorted" -> "forms/closed" [label="left (不明)"]
                "forms/sorted" -> "forms/lapsed" [label="right (残り 90%)"]
            }
        }

        """.ReplaceLineEndings("\n")));

    [Test]
    public void Mermaid_Nested_DrawsAnArrowWhereBothItsEndsAreSeen() => Assert.That(MermaidMap.Write(Order()), Is.EqualTo("""
        stateDiagram-v2
            %% shop
            state "order" as order__ {
                [*] --> order__fulfilment
                state "fulfilment" as order__fulfilment {
                    [*] --> order__pick
                    state "pick<br/>clerk, 5 min" as order__pick
                    state "picked" as order__picked
                    order__pick --> order__picked : done
                    order__picked --> [*]
                    --
                    [*] --> order__check : amount #62; 5
                    state "check" as order__check {
                        [*] --> order__look
                        state "look<br/>clerk, 5 min" as order__look
                        state "seen" as order__seen
                        order__look --> order__seen : seen (the rest, 50 %)
                        order__seen --> [*]
                    }
                    state "cleared" as order__cleared
                    order__check --> order__cleared : checked
                    order__cleared --> [*]
                    --
                    [*] --> order__file : otherwise
                    state "file<br/>clerk, 5 min" as order__file
                    state "filed" as order__filed
                    order__file --> order__filed : done
                    order__filed --> [*]
                }
                state "shipped" as order__shipped
                state "refused" as order__refused
                order__fulfilment --> order__shipped : joined
                order__look --> order__refused : bad (the rest, 50 %)
                order__shipped --> [*]
                order__refused --> [*]
            }

        """.ReplaceLineEndings("\n")));

    [TestCase("say \"no\"; {a: b} <c> [d] #1 & | \\ `x` *y* _z_ ~",
        "say #34;no#34;#59; #123;a#58; b#125; #60;c#62; #91;d#93; #35;1 #38; #124; #92; #96;x#96; #42;y#42; #95;z#95; #126;")]
    [TestCase("一行目\r\n二行目\t終", "一行目  二行目 終")]
    [TestCase("1. 受付 (1.5 h)", "1#46; 受付 (1.5 h)")]
    [TestCase("- 受付 - 済", "#45; 受付 - 済")]
    [TestCase("残業😱、10 %% 増", "残業😱、10 #37;#37; 増")]
    public void Mermaid_Escape_LeavesNothingOfItsSyntax(string text, string escaped) =>
        Assert.That(MermaidMap.Escape(text), Is.EqualTo(escaped));

    [TestCase("say \"no\" \\N {a} <b> & [c]", """
        "say \"no\" \\N {a} <b> &amp; [c]"
        """)]
    [TestCase("一行目\r\n二行目\t終", """
        "一行目\n二行目 終"
        """)]
    [TestCase("残業😱", """
        "残業😱"
        """)]
    public void Dot_Quote_LeavesNothingOfItsSyntax(string text, string quoted) => Assert.That(DotMap.Quote(text), Is.EqualTo(quoted));

    [Test]
    public void Write_AWorkflowThatIsNotThere_NamesTheNearest()
    {
        Assert.That(() => MermaidMap.Write(Forms(), "form"), Throws.ArgumentException.With.Message.Contains("'forms'"));
        Assert.That(() => DotMap.Write(Forms(), "form"), Throws.ArgumentException.With.Message.Contains("'forms'"));
    }

    private static Department Forms()
    {
        var minutes = (double n) => Duration.About(TimeSpan.FromMinutes(n));
        return (Department.Named("tax") with { Title = new Text { English = "Tax \"Division\"", Japanese = "納税\"課\"" } })
            .WithPool("clerk", 2)
            .With(new Pool
            {
                Id = "window", Title = new Text { English = "Counter", Japanese = "窓口" },
                Capacity = [new CapacityStep { Count = 1 }]
            })
            .With(new Workflow
            {
                Id = "forms", Title = new Text { English = "Forms", Japanese = "届出" }, Initial = "received",
                Arrivals = new Arrivals { About = new ArrivalRate { Count = 32, Per = RatePeriod.OpenDay } },
                States =
                [
                    new WorkState
                    {
                        Id = "received", Title = new Text { English = "Receive", Japanese = "受付" },
                        Work = new Work { By = "window",
                            Effort = new Varying<Duration> { Per = "channel", Cases = [new() { Key = "paper", Value = minutes(6) }],
                                Else = minutes(3) } },
                        Transitions = [To("returned", "incomplete") with { Probability = (Share)0.125 },
                            To("keyed", "complete") with { Probability = Share.Rest }],
                    },
                    new WaitState
                    {
                        Id = "returned", Wait = Duration.About(TimeSpan.FromDays(12)),
                        Transitions =
                        [
                            To("received", "resent"),
                            To("lapsed", "silent") with { After = Duration.Exactly(TimeSpan.FromDays(60)) },
                            new Transition { Event = "remind", Starts = "letter",
                                After = new Duration { Distribution = Distribution.Constant(10), Clock = DurationClock.WorkingDays } },
                        ],
                    },
                    new WorkState
                    {
                        Id = "keyed", Title = new Text { English = "Key in", Japanese = "入力" },
                        Work = new Work { By = "clerk", Effort = minutes(10) with { IsUnknown = true } },
                        Transitions =
                        [
                            To("sorted", "large") with
                            {
                                Guard = new Conjunction
                                {
                                    Left = new Comparison { Left = new AttributeTerm { Attribute = "amount" },
                                        Operator = ComparisonOperator.Greater, Right = new NumberTerm { Value = 100_000 } },
                                    Right = new Negation { Inner = new Comparison { Left = new AttributeTerm { Attribute = "channel" },
                                        Operator = ComparisonOperator.Equal, Right = new TextTerm { Value = "web" } } },
                                },
                            },
                            To("closed", "done"),
                        ],
                    },
                    new ChoiceState { Id = "sorted",
                        Transitions = [To("closed", "left") with { Probability = new Share { Value = 0.1, IsUnknown = true } },
                            To("lapsed", "right")] },
                    new FinalState { Id = "closed", Outcome = "entered" },
                    new FinalState { Id = "lapsed" },
                ],
            })
            .With(new Workflow
            {
                Id = "letter", Initial = "write",
                States =
                [
                    new WorkState
                    {
                        Id = "write", Transitions = [To("sent", "sent")],
                        Work = new Work
                        {
                            By = new Assignment { Kind = AssignmentKind.All,
                                Pools = [new() { Pool = "clerk" }, new() { Pool = "window" }] },
                            Effort = minutes(1) with { TotalHoursPerYear = 12 },
                        },
                    },
                    new FinalState { Id = "sent" },
                ],
            });
    }

    private static Department Order() => Department.Named("shop").WithPool("clerk", 1).With(new Workflow
    {
        Id = "order", Initial = "fulfilment",
        States =
        [
            new ParallelState
            {
                Id = "fulfilment", Transitions = [To("shipped", "joined")],
                Regions =
                [
                    new() { Id = "goods", Initial = "pick",
                        States = [Step("pick", To("picked", "done")), new FinalState { Id = "picked" }] },
                    new()
                    {
                        Id = "credit", Initial = "check",
                        Guard = new Comparison { Left = new AttributeTerm { Attribute = "amount" }, Operator = ComparisonOperator.Greater,
                            Right = new NumberTerm { Value = 5 } },
                        States =
                        [
                            new CompoundState
                            {
                                Id = "check", Initial = "look", Transitions = [To("cleared", "checked")],
                                States = [Step("look", To("seen", "seen"), To("refused", "bad")), new FinalState { Id = "seen" }],
                            },
                            new FinalState { Id = "cleared" },
                        ],
                    },
                    new() { Id = "rest", Otherwise = true, Initial = "file",
                        States = [Step("file", To("filed", "done")), new FinalState { Id = "filed" }] },
                ],
            },
            new FinalState { Id = "shipped" },
            new FinalState { Id = "refused" },
        ],
    });

    private static WorkState Step(string id, params Transition[] transitions) =>
        new() { Id = id, Work = new Work { By = "clerk", Effort = Duration.About(TimeSpan.FromMinutes(5)) }, Transitions = transitions };

    private static Transition To(string target, string @event) => new() { Event = @event, Target = target };
}
