Console.WriteLine("rpa-discovery");
