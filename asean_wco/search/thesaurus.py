"""Words that people use for what the records call by another, by the words of the records.

One line a term, what people say for it with semicolons between. A single word counts less than the
very term; a phrase, which is hardly ever meant otherwise, counts nearly as much. To widen what the
search understands, add a word to its line.
"""

from __future__ import annotations

from functools import cache

SAID_FOR = {
    "acceded": "join; joined; became a member; signed up; ratified",
    "accession": (
        "join; joined; joining; joins; membership; member; become a member; became a member; "
        "becoming a member; admission; entry; acceded; accede; enter; entering; admitted; sign up; "
        "signed up; into the bloc; join the bloc; joining the bloc; enter asean; entering asean; "
        "into asean; newest member; eleventh member"
    ),
    "admission": "join",
    "advance rulings": (
        "advance ruling; binding ruling; binding rulings; prior ruling; rulings; "
        "ruling in advance; decision in advance; decide beforehand; in advance; beforehand; "
        "ask customs in advance"
    ),
    "aeo": (
        "trusted trader; trusted traders; authorized trader; authorized traders; preferred trader; "
        "preferred traders; certified trader; certified traders; certified companies; "
        "reliable traders; trusted companies; compliant traders"
    ),
    "agreement": "pact; treaty; deal; accord; compact",
    "ambassador": "envoy",
    "animal health": "veterinary; vet; livestock",
    "annual": "yearly; every year; each year; once a year; regular",
    "arms": "weapons",
    "arrangement": "deal; pact",
    "asean harmonized tariff nomenclature": (
        "eight digit; common codes; common codes for goods; common tariff; ahtn code"
    ),
    "asean integration": (
        "common market; economic community; regional integration; single market; economic union; "
        "integrated market; integrating markets"
    ),
    "asia pacific": "ap",
    "authorized economic operator": (
        "trusted trader; trusted traders; authorized trader; authorized traders; preferred trader; "
        "preferred traders; certified trader; certified traders; certified companies; "
        "reliable traders; reliable companies; trusted companies; traders; compliant traders; "
        "low risk traders; compliant companies; good traders; preferred companies; safe companies; "
        "golden list; honest exporters; honest traders; honest companies; trustworthy; "
        "trustworthy traders; trustworthy companies; trusted exporters; trusted importers; "
        "trusted firms; reliable exporters; reliable importers; law abiding traders; "
        "vetted companies; accredited companies; approved traders; approved companies; "
        "low risk companies"
    ),
    "authorized economic operators": (
        "trusted trader; trusted traders; honest exporters; honest traders; honest companies; "
        "trustworthy; trustworthy traders; trustworthy companies; trusted exporters; "
        "trusted importers; trusted companies; trusted firms; reliable exporters; "
        "reliable importers; vetted companies; approved traders; approved companies"
    ),
    "began": "start; started",
    "brokers": "customs agents; clearing agents; forwarders; freight forwarders; middlemen",
    "business": "company; companies; firms; enterprises",
    "capacity building": (
        "skills; upskilling; help for developing countries; technical help; know how; "
        "knowledge transfer; institution building; strengthen administrations; aid for customs; "
        "development aid; capability; capabilities"
    ),
    "carbon neutrality": "net zero; zero emissions; carbon; climate neutral",
    "cargo": "containers; container; shipment; shipments; freight; consignment; consignments",
    "certificate of origin": (
        "origin certificate; origin certificates; proof of origin; form d; origin paper; "
        "origin papers; paper of origin; origin document"
    ),
    "certificates of origin": "origin certificate; origin certificates",
    "chemical analysis": "testing chemicals; chemical tests; chemical testing; lab tests; samples",
    "cigarettes": (
        "tobacco; cigarette; smokes; smoking; fake cigarettes; illegal smokes; contraband smokes; "
        "untaxed smokes"
    ),
    "circular economy": "recycling; recycle; reuse; recycled",
    "clearance": "release; cleared; clearing",
    "code of conduct": (
        "gentlemens pact; gentlemen s pact; gentlemens agreement; gentlemen s agreement; "
        "rules of behavior; rules of behaviour; rulebook; conduct"
    ),
    "compliance": "obey; rules followed; following the rules",
    "connected": "joined; linked; linked up; plugged in; went live",
    "consignments": "shipments",
    "consultation": "talks; talk; dialogue; consult; consulted; consulting; discussions",
    "contact points": "liaison officers; contacts; contact persons",
    "container": "containers; boxes; sea freight",
    "cooperation": (
        "working together; work together; collaboration; collaborate; joint work; teamwork"
    ),
    "coordinated border management": (
        "border agencies; agencies at the border; working together at the border; "
        "joint border posts; one stop border post; shared checkpoints; other border agencies; "
        "cooperation between agencies; border coordination; checkpoint; checkpoints; frontier"
    ),
    "corruption": "bribe; bribes; bribery; kickback; kickbacks; graft; corrupt",
    "counterfeit": (
        "fake; fakes; bogus; knock offs; knock off; knockoffs; knockoff; imitation; imitations; "
        "pirated; piracy; phony; sham; forged; copied goods; copycat; copycats; fake brands"
    ),
    "covid": "coronavirus; corona; virus; pandemic; epidemic; outbreak; lockdown; lockdowns",
    "covid 19": (
        "coronavirus; corona; virus; pandemic; epidemic; outbreak; lockdown; lockdowns; "
        "quarantine; sars cov 2; health crisis; the virus; masks; face masks; "
        "protective equipment; medical supplies"
    ),
    "cruize": "ships",
    "cruize ships": "cruize; cruize ship; cruize liner; cruize liners; liner",
    "custom": "customs",
    "customs": (
        "custom; kastam; douanes; border officers; border officials; customs officials; "
        "border guards"
    ),
    "customs business partnership": (
        "private sector; businesses; companies; company; industry; firms; business community; "
        "traders and customs; business people; working with business; dialogue with business; "
        "public private; public private partnership; stakeholders; talks with traders; "
        "talks with companies"
    ),
    "customs cooperation fund": (
        "help money; money for workshops; money for seminars; fund for workshops; training money; "
        "japanese money; korean money; chinese money; donor fund; workshop money; seminar money; "
        "money from seoul; money from tokyo; money from beijing; korean fund; japanese fund; "
        "chinese fund; money for training; money for courses; money for schooling; "
        "fund for training"
    ),
    "customs mutual assistance and enforcement cooperation in asean": (
        "help each other; helping each other; assist each other; help one another; "
        "cross border investigations"
    ),
    "customs officers": (
        "border officers; border officials; border guards; customs men; customs people"
    ),
    "customs procedures": "formalities; paperwork; customs formalities; border formalities",
    "customs valuation": (
        "customs value; price; prices; pricing; undervaluation; undervalued; undervalue; worth; "
        "declared value; dutiable value; valuing goods; value of goods; transaction value; "
        "transfer pricing"
    ),
    "data and digital customs": (
        "digitalization; digitization; digital transformation; big data; data analytics; "
        "analytics; blockchain; artificial intelligence; machine learning; new technology; "
        "new technologies; smart borders; internet of things; disruptive technology"
    ),
    "delegation": "team",
    "detained": "arrested; jailed; in prison; locked up; behind bars; in jail",
    "detector": "sniffer; sniffing; dogs; k9",
    "dialogue partners": (
        "outside partners; foreign partners; external partners; partner countries; "
        "friends of asean; outside countries"
    ),
    "digital": "digitalization; digitization; electronic; computerized; automated; automation",
    "directors general": (
        "chiefs; customs chiefs; customs heads; customs bosses; bosses; top officials; big bosses; "
        "big chiefs; top bosses; customs leaders; leaders of customs"
    ),
    "disaster": (
        "earthquake; earthquakes; typhoon; typhoons; tsunami; flood; floods; cyclone; "
        "natural disaster; catastrophe; emergency"
    ),
    "disaster and relief consignments": (
        "humanitarian; emergency aid; relief; earthquake; earthquakes; typhoon; typhoons; tsunami; "
        "flood; floods; cyclone; cyclones; volcano; natural disaster; natural disasters; "
        "catastrophe; catastrophes; emergency; emergencies; humanitarian aid; aid supplies; "
        "relief goods; hurricanes; storm; rescue goods; rescue teams; aid parcels; "
        "relief supplies; emergency supplies; help after earthquakes; tents; blankets; victims"
    ),
    "disaster relief": (
        "humanitarian; rescue goods; rescue teams; aid parcels; relief supplies; "
        "emergency supplies; help after earthquakes; tents; blankets; victims"
    ),
    "discussed": (
        "talk; talked; talking; spoke about; debated; raized; on the agenda; agenda; talked about"
    ),
    "disruptive technologies": (
        "blockchain; machine learning; drones; robots; internet of things; 3d printing; big data"
    ),
    "dog": (
        "canine; dogs; canines; sniffer dog; sniffer dogs; detector dog; detector dogs; sniffing; "
        "sniffer; k9; k 9; hounds; hound; puppies; handlers"
    ),
    "douanes": "customs",
    "drug": "drugs; narcotic; narcotics",
    "drugs": (
        "narcotic; narcotics; dope; heroin; cocaine; meth; cannabis; marijuana; opium; fentanyl; "
        "pills; hashish; crack; synthetic drugs; drug lords; drug rings; cartels; ketamine; "
        "party drugs; controlled substances; speed pills; yaba; ecstasy; amphetamine; "
        "amphetamines; crystal meth; psychotropic"
    ),
    "e": "electronic",
    "ecommerce": (
        "online shopping; online shops; online shop; online trade; online sales; online; "
        "internet shopping; internet sales; internet trade; web shopping; web shops; web shop; "
        "shopping on the web; e tail; e tailers; online purchases; online buying; digital trade; "
        "parcels; parcel; packages; small parcels; mail order; marketplaces; bought online; "
        "buying online; sold online; online orders; ordered online; orders from abroad; "
        "purchases from abroad; websites; bought on websites; sold on websites; online platforms; "
        "platforms; shop online; buying on the internet; web stores; online stores"
    ),
    "ecommerce risk management": "risky parcels; risk of parcels",
    "economic crisis": "financial crisis; recession",
    "economic operator": "traders",
    "electronic": "paperless; digital; e; computerized; automated; online",
    "energy": "oil; fuel; gas",
    "enforcement": (
        "smuggling; smugglers; smuggler; smuggle; smuggled; contraband; crackdown; cracking down; "
        "competent; policing; investigation; investigations; raids; raid; busts; bust; "
        "black market; illegal trade; fight crime; catching smugglers; catching criminals; "
        "catch smugglers; law breakers; crackdowns; hunt; hunting"
    ),
    "environment": (
        "climate; green; ecology; ecological; eco; sustainable; sustainability; pollution; "
        "emissions; carbon; nature; planet; global warming; climate change; "
        "environmentally friendly; eco friendly"
    ),
    "environmental crime": "wildlife; illegal logging; eco crime; illegal timber; precious wood",
    "explosives": "bombs; bomb; detonators; improvized explosive devices; explosive; ingredients",
    "express": "courier; couriers; express mail; express delivery; fast delivery; dhl",
    "finances": "fund",
    "financial": "money",
    "firearms": "guns",
    "form d": "origin certificate; origin certificates",
    "framework": "scheme; structure",
    "free trade zones": (
        "duty free areas; duty free area; duty free zone; duty free zones; free port; free ports; "
        "freeport; freeports; special economic zone; special economic zones; "
        "export processing zone; export processing zones; tax free zone; free zones; bonded zones"
    ),
    "fund": (
        "donor; donors; funded; funding; funds; finances; financed; financing; money; pay; pays; "
        "paid; grant; grants; sponsor; sponsors; sponsored; sponsoring; budget; donation; "
        "donations; bankroll; help money; financial help; financial support; cash from"
    ),
    "funded": (
        "fund; funds; donor; financed; financing; money; pay; pays; paid; paid for; paid by; "
        "sponsored; sponsor; bankrolled; with money from; money from"
    ),
    "gave": "give",
    "gender": (
        "women; female; ladies; equal opportunities; equal chances; diversity; women officers; "
        "women leaders; women in customs; female officers; female leaders; gender balance; "
        "equal rights"
    ),
    "gender equality": (
        "women; woman; female; gender; girls; ladies; equal opportunities; equal opportunity; "
        "equal chances; diversity; inclusion; inclusive; men and women; sexes; women officers; "
        "women leaders; women in customs; female officers; female leaders; gender balance; "
        "equal rights"
    ),
    "governance": (
        "how it is run; working methods; rules of procedure; internal reform; decision making; "
        "management bodies"
    ),
    "green": "climate",
    "green customs": (
        "climate; ecology; ecological; eco friendly; global warming; climate change; "
        "environmentally friendly"
    ),
    "guide": "handbook; manual; guidebook; instructions; how to",
    "guidelines": "rules; instructions; guidance; handbook",
    "harmonized system": (
        "tariff code; tariff codes; hs code; hs codes; classification; classify; classifying; "
        "classified; nomenclature; goods codes; product codes; commodity codes; code for goods; "
        "codes for goods; code of goods; heading; headings; subheading; subheadings; coding; "
        "tariff heading; tariff headings; six digit; product classification; tariff; "
        "codes of goods; numbering of goods; tariff numbers; tariff number; goods numbers; "
        "commodity code; product numbers"
    ),
    "head": "ran; run; runs; running; boss; chief; chiefs; leader; in charge; in charge of; lead",
    "headed": "ran; led; leading",
    "health": "medical; doctors; hygiene",
    "human resource": "human resources",
    "human resources": (
        "staff; personnel; employees; workforce; hiring; recruitment; careers; hr; "
        "people management; human resource"
    ),
    "illicit": (
        "illegal; smuggled; smuggling; unlawful; crime; criminal; black market; contraband; "
        "illegally; unlawfully"
    ),
    "illicit trade": "illegal trade; black market; contraband trade",
    "immediate release": (
        "release before payment; quick release; fast release; fast track; fast lane; express lane; "
        "green lane"
    ),
    "in force": (
        "begin valid; valid; becomes law; became law; come into effect; came into effect; "
        "takes effect; took effect; take effect; effective; became valid; start to apply; "
        "started to apply"
    ),
    "information exchange": (
        "sharing information; share information; sharing data; share data; swap information; "
        "exchange of information; exchanging data; data sharing; information sharing; "
        "intelligence sharing; sharing intelligence"
    ),
    "information sharing": (
        "sharing information; share information; sharing data; share data; swapping information; "
        "data sharing"
    ),
    "information technology": "computer; computers; computing; software; it systems",
    "inspection": (
        "examination; search; searching; check; checks; checking; inspecting; scanning; scanner; "
        "scanners; x ray; x rays; xray; look into containers; looking into containers"
    ),
    "integrity": (
        "bribe; bribes; bribery; bribed; kickback; kickbacks; graft; corrupt; corruption; crooked; "
        "dishonest; dishonesty; honest; honesty; ethics; ethical; misconduct; under the table; "
        "clean hands; good governance; anti bribery; clean officials; honest officials; "
        "corrupt officers; crooked officers; dishonest officers; honest customs; speed money; "
        "tea money; grease money; bribe taking; taking bribes; fight against corruption; "
        "clean customs"
    ),
    "intellectual property": (
        "counterfeit; counterfeits; counterfeiting; fake; fakes; bogus; knock offs; knock off; "
        "knockoffs; knockoff; imitation; imitations; copyright; copyrights; trademark; trademarks; "
        "patents; brand name; brand owners; brand; brands; branded; pirated; piracy; "
        "rights holders; phony; sham; handbags; luxury goods; sneakers; rights owners; "
        "right holders; copycat; copycats; copied goods; fake brands; designer goods; "
        "fake watches; brand theft; copies of brands"
    ),
    "intelligence": "spy; spies; spying; secret information; tip offs; tips; intel",
    "inter agency": "interagency; between agencies",
    "interpol": "world police; international police",
    "joined": "join",
    "kastam": "customs",
    "keynote": "main speech; main address",
    "laboratories": (
        "lab; labs; laboratory; chemist; chemists; testing; tests; test; samples; "
        "analysis of goods; chemical tests; chemical testing; testing chemicals; analyze; "
        "customs chemist; customs chemists; test tubes; testing of goods"
    ),
    "laboratory": "lab; labs",
    "launched": (
        "start; started; starts; starting; began; begun; begin; go live; went live; inaugurated; "
        "kicked off; kick off; rolled out; set up; established; opened"
    ),
    "legal": "juridical; juridic; lawful",
    "live": "go live; went live",
    "live operation": "go live; went live; going live; goes live",
    "low value": (
        "small parcels; cheap goods; low value goods; parcels; parcel; packages; package; "
        "small packages; small shipments; de minimis; small consignments; cheap parcels; "
        "under a certain price; cheap packages; below minimum value; minimum value; small packets"
    ),
    "low value shipments": "cheap goods",
    "manual": "handbook; guide; guidebook",
    "maritime": (
        "boats; boat; ships; ship; sea; at sea; strait; straits; coast; coastguard; coast guard"
    ),
    "medical supplies": "medicine; medicines; masks; protective equipment; test kits",
    "medicines": (
        "medicine; pharmaceuticals; pharmaceutical; medical products; medication; medications; "
        "drugs and medicine; remedies; tablets"
    ),
    "meeting": "gathering; get together; reunion; conclave; sitting; talks",
    "membership": (
        "join; joined; joining; become a member; became a member; becoming a member; new member; "
        "newest member; member; accession"
    ),
    "memorandum of understanding": "understanding; pact; letter of intent",
    "ministers": "cabinet",
    "modernization": (
        "reform; reforms; reforming; overhaul; modernize; modernizing; improving customs; upgrade; "
        "renewal; restructuring; change program"
    ),
    "money laundering": (
        "dirty money; dirty cash; laundering; cash couriers; cash; bulk cash; money mules; gold; "
        "gems; jewels; precious metals; illicit finance; black money; banknotes; bank notes; "
        "currency; currency smuggling; smuggled money; cash smuggling; hidden cash; "
        "suitcases of cash; criminal proceeds; proceeds of crime; criminal money; "
        "washing of money; money washing; washing money; laundered; laundered money; "
        "terrorist financing; jewelry"
    ),
    "montreal protocol": (
        "refrigerant; refrigerants; greenhouse gas; greenhouse gases; cfc; hfc; hfcs"
    ),
    "mutual assistance": (
        "help each other; helping each other; assist each other; cross border investigations"
    ),
    "mutual recognition": (
        "each others traders; recognize each other; recognized abroad; accept each other; "
        "accepted abroad; recognition of each other; cross recognition; bilateral acceptance; "
        "acceptance of trusted companies; reciprocal recognition; reciprocal acceptance; "
        "recognition between countries; recognition abroad; honor each others"
    ),
    "narcotics": (
        "drug; drugs; narcotic; dope; heroin; cocaine; meth; methamphetamine; amphetamine; "
        "amphetamines; ecstasy; ketamine; cannabis; marijuana; opium; opiates; fentanyl; "
        "psychotropic; psychoactive; yaba; ice; pills; illegal substances; crystal meth; hashish; "
        "synthetic drugs; drug lords; drug rings; cartels; party drugs; controlled substances; "
        "speed pills"
    ),
    "nomenclature": "classification",
    "observer": "guest; watcher",
    "origin": "made; manufactured; provenance; domestic content; made in asean; origin fraud",
    "ozone depleting": (
        "refrigerant; refrigerants; coolant; coolants; hfc; hfcs; cfc; cfcs; greenhouse; "
        "greenhouse gas; greenhouse gases; refrigerant gas; refrigerant gases; cooling gas; "
        "cooling gases; ozone; fluorinated gases; f gases; hurts the ozone; gases that hurt"
    ),
    "paperless": "electronic; without paper; no paper",
    "passenger": (
        "passengers; travelers; traveler; travellers; traveller; tourist; tourists; tourism; "
        "holidaymakers; holidaymaker; visitors; luggage; baggage; suitcases; suitcase; cruize; "
        "cruize ship; cruize ships; cruize liner; cruize liners; liner; ferry; ferries; airline; "
        "airlines; flights; airports; airport; arriving; arrivals; people arriving; ships; flyers; "
        "flyer; crew; air passengers; people landing; arrival hall"
    ),
    "passenger controls": (
        "luggage; baggage; suitcases; holidaymakers; tourists; people arriving; "
        "travelers at airports; air travelers; before landing; passenger lists; passenger list; "
        "flight lists; flight manifests; advance passenger information; passenger name records; "
        "passenger name record; names of travelers"
    ),
    "passengers": (
        "cruize; luggage; baggage; holidaymakers; tourist; tourists; cruize ship; flyers; "
        "air passengers"
    ),
    "patrol": "patrol boats; patrolling; patrols; boats",
    "per cent": "percent",
    "performance": "kpi; kpis; indicators; benchmark; benchmarking; measuring; scorecard",
    "pharmaceutical": "medicine; medicines; medication; pills; tablets",
    "phytosanitary": "plant; plants; plant health; plant papers",
    "pilot": "trial; trial run; test run; try out; tried out",
    "plastic": "plastics",
    "plastic waste": (
        "plastics; plastic garbage; plastic rubbish; plastic trash; plastic scrap; bottles"
    ),
    "police": "interpol; cops",
    "post clearance audit": (
        "audit; audits; auditing; auditors; checking the books; company books; after release; "
        "books of importers; after clearance; later checks; checks after import; accounts; "
        "bookkeeping; importers accounts; accounts of importers; afterwards; checks afterwards; "
        "checking afterwards; audit of companies; company audits; look at the books; "
        "looking at the books; ledgers; on site audits; checking papers later; books of companies; "
        "books of traders"
    ),
    "postal": "mail; post office; post offices; letters; postmen; parcels; post; mails",
    "precursors": "chemicals; precursor chemicals",
    "prime minister": "premier; head of government",
    "private sector": (
        "businesses; companies; company; firms; business community; business people; industry; "
        "corporate; enterprises"
    ),
    "program": "plan; programs; scheme",
    "rector": "principal; headmaster; school head",
    "regional economic crisis": (
        "economic outlook; trade war; economic crisis; financial crisis; world economy; "
        "belt and road; silk road; infrastructure; economy; recession; asian crisis"
    ),
    "regional intelligence liaison office": (
        "intelligence office; intel office; intelligence center; information center for smuggling"
    ),
    "regional office for capacity building": (
        "capacity building office; bangkok office; regional training office"
    ),
    "regional structures": (
        "regional bodies; regional entities; regional offices; offices in the region; "
        "network of offices; contact points; focal points"
    ),
    "regional training centers": (
        "training places; places of training; training schools in the region; "
        "schools for customs officers"
    ),
    "release": "clearance; cleared; clearing; let through; let in",
    "repository": "library; database of rules; collection of rules",
    "resignation": "resigned; resign; quit; stepped down; steps down; gave up his post",
    "revenue": (
        "money collected; tax; taxes; income; duties; duty collection; collecting duties; "
        "tax collection; collection of duties; government income; proceeds; excise duty; excise; "
        "tax office; tax offices; treasury; state income; tax evasion; lost taxes; leakage; "
        "loss of taxes; vat; gst; duty losses; underpaid duties; evaded duties"
    ),
    "risk management": (
        "risk; risks; risky; profiling; risk profiling; targeting; selectivity; suspicious; "
        "which goods to check; red flags; high risk; risk assessment; risk analysis; "
        "deciding what to inspect; picking containers; whom to check; spot checks; spot check; "
        "picking shipments; suspicious shipments; suspect cargo; selective checks; "
        "which boxes to open; which containers to open; which containers to check; "
        "choosing what to check; profile; profiles; targets"
    ),
    "rules of origin": (
        "where goods come from; where goods are made; made in; country of origin; "
        "preferential origin; proof of origin; origin rules; where a product was made; "
        "local content; domestic content; made in asean; origin fraud; self certification; "
        "self declaration; exporters declare"
    ),
    "security": (
        "terrorism; terrorist; terrorists; terror; bombs; bomb; public safety; national security; "
        "attacks; hijack; suicide bombers"
    ),
    "seized": (
        "catch; caught; confiscated; confiscation; captured; haul; hauls; impounded; found; bust; "
        "intercepted; grabbed"
    ),
    "seizures": (
        "catch; haul; hauls; confiscations; busts; interceptions; intercepted; kilos; kilograms; "
        "tons"
    ),
    "seminar": "workshop",
    "shot dead": (
        "murdered; murder; killed; assassinated; gunned down; gun; slain; die; died; shooted; "
        "was shot; shooting"
    ),
    "single window": (
        "unique window; only window; one stop; one stop shop; one stop service; single point; "
        "single entry; single submission; single portal; one portal; one platform; one door; "
        "one website; all permits in one place; permits in one place; one form; single form; "
        "submit once; once only; one application; all papers at once"
    ),
    "small arms": (
        "guns; gun; firearms; firearm; rifles; pistols; ammunition; weapons; arms; weaponry; "
        "gun running; gunrunning; gun smuggling; arms trafficking; arms smuggling; "
        "weapons smuggling; bullets; grenades; illegal guns"
    ),
    "small island economies": (
        "islands; island states; small islands; tiny states; island nations; small states"
    ),
    "smuggling": (
        "trafficking; smugglers; smuggler; contraband; bootlegging; black market; crime; smuggled"
    ),
    "strait of melaka": "melaka strait; melaka straits; straits of melaka",
    "strategic plan": (
        "five year plan; long term plan; three year plan; multi year plan; roadmap; master plan"
    ),
    "strategic plans": (
        "long term plans; planning; five year plans; multi year plans; roadmap; roadmaps; "
        "blueprint; blueprints; plans"
    ),
    "strategic trade": (
        "dual use; dual; export controls; export control; export controls of arms; "
        "weapons of mass destruction; mass destruction; proliferation; non proliferation; "
        "nonproliferation; missile; missiles; nuclear; chemical weapons; biological weapons; "
        "sensitive goods; sensitive technology; strategic goods; wmd; military goods; uranium; "
        "radioactive; weapons; missile parts; nuclear parts; weapon parts; arms exports; "
        "military technology; export license; export licenses; embargo; controlled goods; "
        "export watch"
    ),
    "strategic trade controls": (
        "export controls; export control; dual use; dual use goods; weapons of mass destruction; "
        "non proliferation; nonproliferation; nuclear; missile; missiles; sensitive goods; "
        "strategic goods; missile parts; nuclear parts; weapon parts; arms exports; "
        "military technology; export license; export licenses; controlled goods; export watch"
    ),
    "study": "research; survey; analysis; paper; assessment",
    "supply chain": "logistics; supply chains; value chain; value chains",
    "supply chain security": (
        "secure trade; cargo security; safe trade; terror attacks on trade; safe supply chain"
    ),
    "tariff": (
        "duty; duties; import tax; import taxes; customs duty; customs duties; import duty; "
        "import duties; levy"
    ),
    "tariff classification": (
        "tariff code; tariff codes; hs code; hs codes; tariff heading; tariff headings; "
        "classification of goods; classifying"
    ),
    "tariff finder": (
        "look up tariffs; tariff lookup; find duty; duty rates; duty rate; which duty; tariff rates"
    ),
    "technical assistance": (
        "technical help; expert help; advisers; advisors; know how; development aid; advice; "
        "foreign experts"
    ),
    "time": "fast; faster",
    "time release": (
        "clearance time; clearance times; release time; release times; time for release; "
        "how long clearance takes; waiting time; waiting times; dwell time; dwell times; "
        "how many hours; delays at the port; speed of clearance; how long goods wait; time taken; "
        "faster; fast; stopwatch; waits; wait; waiting; queue; queues; how long; delay; delays; "
        "slow clearance; hours until release; days until release; time to clear"
    ),
    "tobacco": (
        "cigarette; cigarettes; smokes; cigars; smoking; vapes; e cigarettes; untaxed cigarettes; "
        "smokes without tax; vaping; vape; fake cigarettes; illegal smokes; contraband smokes; "
        "untaxed smokes"
    ),
    "trade agreements": (
        "free trade agreement; free trade agreements; free trade; preferential tariff; "
        "preferences; tariff cuts; tariff cut; zero duty; lower duties; duty cuts; trade deal; "
        "trade deals; trade pact; trade pacts; tariff reduction; tariff reductions; abolish tariffs"
    ),
    "trade facilitation": (
        "cutting red tape; red tape; bureaucracy; simpler procedures; easier trade; simplify; "
        "simplifying; smooth trade; speed up trade; faster trade; less paperwork; paperwork; "
        "bottlenecks; ease of trade; doing business; trade barriers; obstacles to trade; "
        "faster borders; quicker borders; make trade easier; making trade easier; "
        "less bureaucracy; faster customs; quicker customs; cheaper trade"
    ),
    "trade in goods": "goods trade; merchandise trade; trade in merchandise; trade of goods",
    "trafficking": "smuggling; crime; smugglers; traffickers; dealers",
    "trained": "teach",
    "training": (
        "learn; learning; teach; teaching; teaches; taught; trained; trains; instruct; "
        "instruction; instructors; trainers; classroom; classrooms; school; schools; lessons; "
        "lecture; lectures; education; educate; e learning; elearning; courses; course; class; "
        "classes; teach officers; teaching officers; schooling; schooled; coaching; trainees; "
        "simulators; lesson; upskilling"
    ),
    "training center": (
        "school; schools; academy; academies; college; training place; place of training; "
        "training school; training schools"
    ),
    "transit": (
        "truck; trucks; lorry; lorries; trucking; haulage; hauliers; overland; landlocked; "
        "land locked; through traffic; passing through; cross border trucks; crossing countries; "
        "road freight; rail; railway; trains; goods passing through; sealed lorries; "
        "sealed trucks; carnet; carnets; several countries; truckers; corridor; corridors; "
        "drive through; driving through; across several countries; through several countries"
    ),
    "upu": "post office; post offices; postal",
    "vaccines": (
        "vaccine; vaccination; jab; jabs; shots; inoculation; vaccinations; vaccine deliveries"
    ),
    "valuation": (
        "price; prices; pricing; undervaluation; undervalued; worth; customs value; "
        "declared value; value of goods; transaction value; transfer pricing"
    ),
    "vehicles": "truck; trucks; lorry; lorries; cars; motor cars",
    "vessels": "boats; boat; ships; ship; sea; ferries; patrol boats; vessel",
    "virtual": (
        "online; on line; by video; video; video conference; videoconference; by zoom; remote; "
        "remotely"
    ),
    "waste": (
        "garbage; rubbish; trash; junk; scrap; litter; refuse; debris; dumping; dump; discarded; "
        "hazardous; toxic; used electronics; old electronics; e waste; batteries; old phones; "
        "used tires; tires; appliances; electronics; old clothes; second hand clothes; sludge; "
        "chemicals thrown away; garbage exports; trash exports; illegal dumping; toxic waste; "
        "scrap metal; recyclables; basel convention; rubbish shipments"
    ),
    "wco membership of asean members": (
        "join the wco; joined the wco; became a member of the wco; become a member of the wco; "
        "join the world customs organization; joined the world customs organization; "
        "member of the wco; wco members"
    ),
    "weapons": "arms; guns; gun; firearms; firearm; ammunition; munitions",
    "wildlife": (
        "animal; animals; ivory; tusk; tusks; rhino; horn; horns; pangolin; pangolins; tiger; "
        "tigers; turtle; turtles; tortoize; tortoises; reptiles; birds; elephants; elephant; "
        "fauna; flora; timber; rosewood; logging; poaching; poachers; wild; endangered species; "
        "protected species; wild animal; wild animals; rare animals; rare species; "
        "illegal logging; exotic pets; cites; animal parts; scales; bear bile; exotic animals; "
        "endangered animals; endangered plants; orchids; corals; seahorses; shark; sharks; "
        "shark fins; fins; snakes; parrots; songbirds; monkeys; elephant tusks; illegal timber; "
        "precious wood; redwood; teak; fur; furs; skins"
    ),
    "workshop": "seminar; seminars; course; training",
}


@cache
def terms_for() -> dict[str, list[str]]:
    """Return the terms of the records that a word or a phrase may stand for."""
    terms: dict[str, list[str]] = {}
    for term, phrases in SAID_FOR.items():
        for phrase in phrases.split("; "):
            terms.setdefault(phrase, []).append(term)
    return terms
