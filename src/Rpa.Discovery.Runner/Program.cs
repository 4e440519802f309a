using System.Runtime.InteropServices;
using System.Text;
using Rpa.Discovery.Runner;
using Rpa.Discovery.Runner.Terminal;

using var interrupt = new CancellationTokenSource();
Console.CancelKeyPress += (_, pressed) =>
{
    // The first Ctrl-C ends cleanly; the second one ends at once.
    pressed.Cancel = !interrupt.IsCancellationRequested;
    interrupt.Cancel();
};
using var terminated = PosixSignalRegistration.Create(PosixSignal.SIGTERM, context =>
{
    context.Cancel = true;
    interrupt.Cancel();
});
if (!Console.IsOutputRedirected || !Console.IsErrorRedirected)
    Console.OutputEncoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false);
using var surroundings = Surroundings.OfThisProcess(interrupt.Token);
return RunnerApp.Run(args, surroundings);
